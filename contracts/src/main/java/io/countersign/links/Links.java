package io.countersign.links;

import io.countersign.canonical.Digest;
import io.countersign.links.LinkRefused.CodeSpent;
import io.countersign.links.LinkRefused.CodeUnlike;
import io.countersign.links.LinkRefused.CodeWrong;
import io.countersign.links.LinkRefused.LinkShut;
import io.countersign.links.LinkRefused.TooManyCodes;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links of people without an account. A link opens one door, for one purpose, until it runs out
 * or is closed; behind the door a one-time code proves that whoever came reads the mail it was sent
 * to. Of tokens and codes only digests are kept.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED, noRollbackFor = LinkRefused.class)
public class Links {

  /** How long a code is good. */
  public static final Duration CODE_LASTS = Duration.ofMinutes(10);

  /** How often a code may be typed wrongly. */
  public static final int TRIES = 5;

  /** How many codes a link gives within an hour. */
  public static final int CODES_AN_HOUR = 5;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String COLUMNS =
      "select id, purpose, subject, expires_at, code_sha256, code_until, code_tries, codes_sent,"
          + " codes_since from door_link";

  private final JdbcClient jdbc;
  private final Clock clock;

  Links(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Row(Link link, @Nullable String code, Instant codeUntil, Sent sent, int tries) {}

  /** How many codes were sent since when. */
  private record Sent(int codes, Instant since) {}

  /** Makes a link; the token in it is known to nobody afterwards but whoever gets it. */
  public NewLink open(String purpose, String subject, Instant until) {
    Link link = new Link(UUID.randomUUID().toString(), purpose, subject, micros(until));
    String token = Tokens.token();
    jdbc.sql(
            "insert into door_link (id, purpose, subject, token_sha256, made_at, expires_at,"
                + " code_tries, codes_sent) values (?, ?, ?, ?, ?, ?, 0, 0)")
        .params(
            link.id(), purpose, subject, Tokens.digest(token).hex(), utc(now()), utc(link.until()))
        .update();
    return new NewLink(link, token);
  }

  /**
   * The link with this token.
   *
   * @throws LinkShut when there is none for this purpose that still opens
   */
  public Link byToken(String purpose, String token) {
    return one(COLUMNS + " where token_sha256 = ?", Tokens.digest(token).hex(), purpose).link();
  }

  /**
   * The link with this id, for somebody who came through it before.
   *
   * @throws LinkShut when it is not for this purpose or opens no more
   */
  public Link byId(String purpose, String id) {
    return one(COLUMNS + " where id = ?", id, purpose).link();
  }

  /** Closes a link for good; closing it again changes nothing. */
  public void close(String id) {
    jdbc.sql("update door_link set closed_at = ? where id = ? and closed_at is null")
        .params(utc(now()), id)
        .update();
  }

  /**
   * A fresh code of six digits, to be sent to the person; any earlier one is good no more.
   *
   * @throws TooManyCodes when {@link #CODES_AN_HOUR} were given within an hour
   */
  public String code(Link link) {
    Row row = held(link);
    boolean sameHour = row.sent.codes > 0 && row.sent.since.plus(HOUR).isAfter(now());
    if (sameHour && row.sent.codes >= CODES_AN_HOUR) {
      throw new TooManyCodes(Duration.between(now(), row.sent.since.plus(HOUR)));
    }
    String code = Tokens.code();
    jdbc.sql(
            "update door_link set code_sha256 = ?, code_until = ?, code_tries = 0, codes_sent = ?,"
                + " codes_since = ? where id = ?")
        .params(
            Tokens.digest(link.id(), code).hex(),
            utc(now().plus(CODE_LASTS)),
            sameHour ? row.sent.codes + 1 : 1,
            utc(sameHour ? row.sent.since : now()),
            link.id())
        .update();
    return code;
  }

  /**
   * Takes the code that somebody typed; it is spent then. Comparing takes the same time wherever
   * the first difference is.
   *
   * @throws CodeUnlike when it is not six digits, with or without spaces and dashes between them
   * @throws CodeWrong when it is another one, and tries are left
   * @throws CodeSpent when there is none that is good now
   */
  public void prove(Link link, String typed) {
    Row row = held(link);
    String code = typed.replaceAll("[\\s-]", "");
    if (!code.matches("\\d{6}")) {
      throw new CodeUnlike();
    }
    if (row.code == null || !row.codeUntil.isAfter(now()) || row.tries >= TRIES) {
      throw new CodeSpent();
    }
    Digest given = Tokens.digest(link.id(), code);
    if (!MessageDigest.isEqual(given.bytes(), new Digest(row.code).bytes())) {
      jdbc.sql("update door_link set code_tries = code_tries + 1 where id = ?")
          .param(link.id())
          .update();
      int left = TRIES - row.tries - 1;
      throw left > 0 ? new CodeWrong(left) : new CodeSpent();
    }
    jdbc.sql("update door_link set code_sha256 = null where id = ?").param(link.id()).update();
  }

  /** A secret for whoever proved themselves, to be known again by. */
  public String secret() {
    return Tokens.token();
  }

  private Row held(Link link) {
    return one(COLUMNS + " where id = ? for update", link.id(), link.purpose());
  }

  private Row one(String sql, String key, String purpose) {
    String still = " closed_at is null and";
    return jdbc.sql(sql.replace(" where", " where" + still))
        .param(key)
        .query(Links::row)
        .optional()
        .filter(row -> row.link.purpose().equals(purpose) && row.link.until().isAfter(now()))
        .orElseThrow(LinkShut::new);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new Link(
            row.getString("id"),
            row.getString("purpose"),
            row.getString("subject"),
            time(row, "expires_at").orElseThrow()),
        row.getString("code_sha256"),
        time(row, "code_until").orElse(Instant.EPOCH),
        new Sent(row.getInt("codes_sent"), time(row, "codes_since").orElse(Instant.EPOCH)),
        row.getInt("code_tries"));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return Optional.ofNullable(time).map(t -> t.toInstant(ZoneOffset.UTC));
  }

  private Instant now() {
    return micros(clock.instant());
  }

  private static Instant micros(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
