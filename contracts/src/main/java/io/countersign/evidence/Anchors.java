package io.countersign.evidence;

import io.countersign.canonical.Digest;
import io.countersign.contracts.ContractId;
import io.countersign.signing.Notary;
import io.countersign.signing.TimeStampUnavailable;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The anchors of the event logs: once a day, where all logs stand is stamped by a time-stamping
 * authority. From then on nobody can cut off an end of a log unnoticed, not even with the database
 * in hand.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Anchors {

  private static final Duration DAY = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Notary notary;
  private final Clock clock;

  Anchors(JdbcClient jdbc, Notary notary, Clock clock) {
    this.jdbc = jdbc;
    this.notary = notary;
    this.clock = clock;
  }

  /** Whether a day has passed since the last anchor. */
  @Transactional(readOnly = true)
  public boolean due() {
    return lastAt().map(at -> !at.plus(DAY).isAfter(clock.instant())).orElse(true);
  }

  /**
   * Anchors every log that grew since it was anchored last; nothing when none did.
   *
   * @throws TimeStampUnavailable when no authority stamps it
   */
  public Optional<Anchor> anchor() {
    List<Standing> grown =
        jdbc.sql(
                "select contract_id, seq, sha256 from contract_log where seq > anchored"
                    + " order by contract_id for update")
            .query(EventLog::standing)
            .list();
    if (grown.isEmpty()) {
      return Optional.empty();
    }
    Last last = last();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String content = Anchor.write(last.seq() + 1, now, last.digest(), grown);
    Digest digest = Digest.of(content.getBytes(StandardCharsets.UTF_8));
    byte[] token = notary.stamp(new io.countersign.documents.Digest(digest.hex()));
    jdbc.sql("insert into log_anchor (seq, made_at, content, sha256, token) values (?, ?, ?, ?, ?)")
        .params(
            last.seq() + 1,
            LocalDateTime.ofInstant(now, ZoneOffset.UTC),
            content,
            digest.hex(),
            token)
        .update();
    for (Standing standing : grown) {
      jdbc.sql("update contract_log set anchored = ? where contract_id = ?")
          .params(standing.seq(), standing.contract())
          .update();
    }
    return Optional.of(new Anchor(content, Base64.getEncoder().encodeToString(token)));
  }

  /** All anchors, the first one first. */
  @Transactional(readOnly = true)
  public List<Anchor> all() {
    return jdbc.sql("select content, token from log_anchor order by seq")
        .query(Anchors::read)
        .list();
  }

  /** The anchors that say where the log of a contract stood. */
  @Transactional(readOnly = true)
  public List<Anchor> of(ContractId contract) {
    return jdbc.sql("select content, token from log_anchor where content like ? order by seq")
        .param("%\n" + contract.value() + " %")
        .query(Anchors::read)
        .list();
  }

  /** The newest anchor, by number and digest. */
  private record Last(int seq, Digest digest) {}

  private Last last() {
    return jdbc.sql("select seq, sha256 from log_anchor order by seq desc limit 1")
        .query((row, n) -> new Last(row.getInt("seq"), new Digest(row.getString("sha256"))))
        .optional()
        .orElseGet(() -> new Last(0, LoggedEvent.NOTHING));
  }

  private Optional<Instant> lastAt() {
    return jdbc.sql("select made_at from log_anchor order by seq desc limit 1")
        .query(LocalDateTime.class)
        .optional()
        .map(time -> time.toInstant(ZoneOffset.UTC));
  }

  private static Anchor read(ResultSet row, int number) throws SQLException {
    return new Anchor(
        row.getString("content"), Base64.getEncoder().encodeToString(row.getBytes("token")));
  }
}
