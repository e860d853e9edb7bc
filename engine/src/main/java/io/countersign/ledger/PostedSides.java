package io.countersign.ledger;

import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what was ever posted to the pay of a few participants. */
final class PostedSides {

  /** So many participants are asked for at once. */
  private static final int SOME = 500;

  private final JdbcTemplate jdbc;

  PostedSides(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Tells every side of what is payable, held and carried. */
  void each(Collection<ParticipantId> whose, Consumer<PostedSide> each) {
    List<ParticipantId> all = List.copyOf(whose);
    for (int from = 0; from < all.size(); from += SOME) {
      List<ParticipantId> some = all.subList(from, Math.min(from + SOME, all.size()));
      jdbc.query(
          "select e.number, e.period, e.participant, e.about, e.plan, e.component, e.origin,"
              + " e.origin_until, e.origin_kind, e.deal, e.revision, p.currency, p.account, "
              + Balances.SIGNED
              + " credit from journal_entry e join posting p on p.entry_number = e.number"
              + " where e.participant in ("
              + String.join(", ", Collections.nCopies(some.size(), "?"))
              + ") and p.account in ('PAYABLE', 'HELD', 'CARRIED')",
          row -> {
            each.accept(side(row));
          },
          some.stream().map(ParticipantId::value).toArray());
    }
  }

  private static PostedSide side(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    String about = row.getString("about");
    boolean isEarning = about.equals("EARNING");
    return new PostedSide(
        new EntryNumber(row.getLong("number")),
        PayCycle.parse(row.getString("period")),
        new Holder(new ParticipantId(row.getString("participant")), currency),
        isEarning ? JournalRows.key(row) : null,
        isEarning ? row.getObject("origin_until", LocalDate.class) : null,
        about.equals("ADJUSTMENT"),
        Account.valueOf(row.getString("account")),
        new Money(currency, row.getLong("credit")));
  }
}
