package io.countersign.ledger;

import io.countersign.canonical.Digest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The checkpoints of the books: made whenever a period is closed, kept for ever. */
@Component
public class Checkpoints {

  private final JdbcTemplate jdbc;
  private final Ledger ledger;
  private final BookSeal seal;

  public Checkpoints(JdbcTemplate jdbc, Ledger ledger, BookSeal seal) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.seal = seal;
  }

  /** Seals the books as they are, as part of the caller's transaction. */
  public BookCheckpoint make(Posted posted) {
    Ledger.Head head = ledger.head();
    BookCheckpoint.Terms terms =
        new BookCheckpoint.Terms(
            head.last(), head.chain(), posted.source(), posted.by(), posted.at());
    BookCheckpoint made =
        new BookCheckpoint(terms, Base64.getEncoder().encodeToString(seal.seal(terms.content())));
    jdbc.update(
        "insert into ledger_checkpoint (number, chain, reason, made_by, made_at, seal)"
            + " values (?, ?, ?, ?, ?, ?)",
        terms.number().value(),
        terms.chain().hex(),
        terms.reason(),
        terms.by(),
        LocalDateTime.ofInstant(terms.at(), ZoneOffset.UTC),
        made.seal());
    return made;
  }

  /** Why the seal of a checkpoint is not ours; empty when it is. */
  Optional<String> objection(BookCheckpoint checkpoint) {
    try {
      return seal.objection(checkpoint.terms().content(), checkpoint.sealBytes());
    } catch (IllegalArgumentException e) {
      return Optional.of("It is not base64");
    }
  }

  /** All of them, the earliest first. */
  public List<BookCheckpoint> list() {
    return jdbc.query(
        "select number, chain, reason, made_by, made_at, seal from ledger_checkpoint"
            + " order by number, made_at",
        (row, n) ->
            new BookCheckpoint(
                new BookCheckpoint.Terms(
                    new EntryNumber(row.getLong("number")),
                    new Digest(row.getString("chain")),
                    row.getString("reason"),
                    row.getString("made_by"),
                    row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                row.getString("seal")));
  }
}
