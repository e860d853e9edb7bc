package io.countersign.post;

import io.countersign.signing.Concealment;
import io.countersign.signing.KeyVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where messages lie, in a table, until a mail server takes them or, in a house without one,
 * somebody passes them on. Their text is hidden there, because links and codes stand in it.
 */
@Component
@Transactional
public class Outbox implements Post {

  private static final String COLUMNS =
      "select id, subject, recipient, title, hidden, written_at, state, answer from outbox";

  private final JdbcClient jdbc;
  private final Concealment concealment;
  private final Clock clock;

  Outbox(JdbcClient jdbc, KeyVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.concealment = new Concealment(vault, "outbox");
    this.clock = clock;
  }

  /**
   * A message in the outbox, without its text.
   *
   * @param answer what the mail server said last, when it did not take it; may be empty
   */
  public record Envelope(
      String id,
      String subject,
      String to,
      String title,
      Instant writtenAt,
      MessageState state,
      String answer) {

    /** Whether it goes by mail, and is no note to somebody of the house. */
    public boolean mailed() {
      return to.indexOf('@') > 0;
    }
  }

  @Override
  public void send(Message message) {
    String id = UUID.randomUUID().toString();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    jdbc.sql(
            "insert into outbox (id, subject, recipient, title, hidden, written_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            id,
            message.subject(),
            message.to(),
            message.title(),
            concealment.hide(message.text(), id),
            LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  /** The newest messages first. */
  @Transactional(readOnly = true)
  public List<Envelope> newest(int atMost) {
    return jdbc.sql(COLUMNS + " order by seq desc limit ?")
        .param(atMost)
        .query(Outbox::envelope)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Envelope> find(String id) {
    return jdbc.sql(COLUMNS + " where id = ?").param(id).query(Outbox::envelope).optional();
  }

  /** The text of a message. */
  @Transactional(readOnly = true)
  public Optional<String> text(String id) {
    return jdbc.sql("select hidden from outbox where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(hidden -> concealment.show(hidden, id));
  }

  private static Envelope envelope(ResultSet row, int number) throws SQLException {
    return new Envelope(
        row.getString("id"),
        row.getString("subject"),
        row.getString("recipient"),
        row.getString("title"),
        row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        MessageState.valueOf(row.getString("state")),
        Objects.requireNonNullElse(row.getString("answer"), ""));
  }
}
