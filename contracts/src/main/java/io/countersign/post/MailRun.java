package io.countersign.post;

import io.countersign.signing.Concealment;
import io.countersign.signing.KeyVault;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands messages of the outbox over to a mail server, each by one of several servers of ours. A
 * message is claimed first and sent outside any transaction; whoever dies in between leaves it to
 * be sent again, so that a message may arrive twice but is never lost. Notes to people of the
 * house, who have no mail address here, stay in the outbox.
 */
@Component
public class MailRun {

  /** How often a message is tried. */
  public static final int TRIES = 10;

  private static final Duration CLAIMED = Duration.ofMinutes(5);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(12);
  private static final int LONGEST_ANSWER = 500;
  private static final int AT_A_TIME = 100;

  private final JdbcClient jdbc;
  private final Concealment concealment;
  private final Clock clock;

  MailRun(JdbcClient jdbc, KeyVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.concealment = new Concealment(vault, "outbox");
    this.clock = clock;
  }

  private record Waiting(long seq, int tries, Letter letter) {}

  /**
   * Sends what is due, the oldest first.
   *
   * @return how many messages the server took
   */
  public int send(MailServer server) {
    int sent = 0;
    for (long seq : due()) {
      Optional<Waiting> claimed = claim(seq);
      if (claimed.isPresent() && hand(server, claimed.get())) {
        sent++;
      }
    }
    return sent;
  }

  private boolean hand(MailServer server, Waiting waiting) {
    try {
      MailLine.send(server, waiting.letter());
      settle(waiting, MessageState.SENT, Optional.empty(), "");
      return true;
    } catch (MailRefused e) {
      if (e.forGood()) {
        settle(waiting, MessageState.BOUNCED, Optional.empty(), String.valueOf(e.getMessage()));
      } else {
        again(waiting, String.valueOf(e.getMessage()));
      }
    } catch (IOException e) {
      again(waiting, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    return false;
  }

  private void again(Waiting waiting, String answer) {
    int tries = waiting.tries() + 1;
    if (tries >= TRIES) {
      settle(waiting, MessageState.FAILED, Optional.empty(), answer);
      return;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
    Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    settle(waiting, MessageState.QUEUED, Optional.of(now().plus(capped)), answer);
  }

  private List<Long> due() {
    return jdbc.sql(
            "select seq from outbox where recipient like '%@%' and state in ('QUEUED', 'SENDING')"
                + " and (next_at is null or next_at <= ?) order by seq limit "
                + AT_A_TIME)
        .param(column(now()))
        .query(Long.class)
        .list();
  }

  /** Takes a message that is still due; nothing when somebody else took it. */
  private Optional<Waiting> claim(long seq) {
    int taken =
        jdbc.sql(
                "update outbox set state = 'SENDING', next_at = ? where seq = ? and state in"
                    + " ('QUEUED', 'SENDING') and (next_at is null or next_at <= ?)")
            .params(column(now().plus(CLAIMED)), seq, column(now()))
            .update();
    if (taken == 0) {
      return Optional.empty();
    }
    return jdbc.sql("select id, tries, recipient, title, hidden from outbox where seq = ?")
        .param(seq)
        .query(
            (row, number) ->
                new Waiting(
                    seq,
                    row.getInt("tries"),
                    new Letter(
                        row.getString("id"),
                        row.getString("recipient"),
                        row.getString("title"),
                        concealment.show(row.getString("hidden"), row.getString("id")),
                        now())))
        .optional();
  }

  private void settle(Waiting waiting, MessageState state, Optional<Instant> next, String answer) {
    jdbc.sql(
            "update outbox set state = ?, tries = ?, next_at = ?, sent_at = ?, answer = ?"
                + " where seq = ?")
        .param(state.name())
        .param(waiting.tries() + 1)
        .param(next.map(MailRun::column).orElse(null))
        .param(state == MessageState.SENT ? column(now()) : null)
        .param(answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER))
        .param(waiting.seq())
        .update();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static LocalDateTime column(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
