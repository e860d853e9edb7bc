package io.countersign.close;

import io.countersign.ledger.Account;
import io.countersign.ledger.Direction;
import io.countersign.ledger.Holder;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether everything that was earned is accounted for: for everybody and each currency, what was
 * earned, granted and advanced, less what was taken back, is what is held, payable, due, carried
 * and paid. What has to be cleared when a period is locked, is.
 */
@Component
public class Conservation {

  private static final String SIGNED =
      "sum(case when p.direction = 'DEBIT' then p.amount_minor else -p.amount_minor end)";

  private final JdbcTemplate jdbc;

  public Conservation(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The balances of one participant in one currency, each as its account grows.
   *
   * @param balances zero where an account is missing
   */
  public record Row(Holder holder, Map<Account, Money> balances) {

    public Money of(Account account) {
      return balances.getOrDefault(account, Money.zero(holder.currency()));
    }

    /** What debits exceed credits by; zero in sound books. */
    Money open() {
      Money open = Money.zero(holder.currency());
      for (Map.Entry<Account, Money> balance : balances.entrySet()) {
        boolean debit = balance.getKey().grows() == Direction.DEBIT;
        open = debit ? open.plus(balance.getValue()) : open.minus(balance.getValue());
      }
      return open;
    }
  }

  /** Everybody's balances, and in words what is not as it has to be. */
  public record Result(List<Row> rows, List<String> flaws) {
    public Result {
      rows = List.copyOf(rows);
      flaws = List.copyOf(flaws);
    }
  }

  /** Checks all of the books; it writes nothing. */
  public Result check() {
    Map<Holder, Map<Account, Money>> balances = new TreeMap<>();
    jdbc.query(
        "select e.participant, p.currency, p.account, "
            + SIGNED
            + " debit from journal_entry e join posting p on p.entry_number = e.number"
            + " group by e.participant, p.currency, p.account",
        row -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          Account account = Account.valueOf(row.getString("account"));
          Money debit = new Money(currency, row.getBigDecimal("debit").longValueExact());
          balances
              .computeIfAbsent(
                  new Holder(new ParticipantId(row.getString("participant")), currency),
                  holder -> new EnumMap<>(Account.class))
              .put(account, account.grows() == Direction.DEBIT ? debit : debit.negated());
        });
    List<Row> rows = new ArrayList<>();
    balances.forEach((holder, of) -> rows.add(new Row(holder, of)));
    List<String> flaws = new ArrayList<>();
    rows.forEach(row -> judge(row, flaws));
    uncleared(Account.PAYABLE, "state in ('LOCKED', 'PAID')", flaws);
    uncleared(Account.DUE, "state = 'PAID'", flaws);
    unlikeTheRuns(flaws);
    return new Result(rows, flaws);
  }

  private static void judge(Row row, List<String> flaws) {
    if (!row.open().isZero()) {
      flaws.add(row.holder().who() + ": debits and credits differ by " + row.open());
    }
    for (Account account :
        List.of(
            Account.CARRIED, Account.DUE, Account.ON_HOLD, Account.PAID, Account.DRAW_FORGIVEN)) {
      if (row.of(account).isNegative()) {
        flaws.add(row.holder().who() + ": " + account + " is " + row.of(account));
      }
    }
  }

  /** An account that has to be zero over all periods that have come so far. */
  private void uncleared(Account account, String reached, List<String> flaws) {
    jdbc.query(
        "select e.participant, p.currency, "
            + SIGNED
            + " debit from journal_entry e join posting p on p.entry_number = e.number"
            + " where p.account = ? and e.period in (select name from pay_period where "
            + reached
            + ") group by e.participant, p.currency having "
            + SIGNED
            + " <> 0 order by e.participant",
        row -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          Money left = new Money(currency, row.getBigDecimal("debit").longValueExact());
          flaws.add(
              row.getString("participant")
                  + ": "
                  + account
                  + " of closed periods is not cleared, but "
                  + left.negated());
        },
        account.name());
  }

  /** What a payout run lists has to be what was posted as paid with it. */
  private void unlikeTheRuns(List<String> flaws) {
    jdbc.query(
        "select r.period, r.participant, r.currency, r.amount_minor, coalesce((select sum("
            + "p.amount_minor) from journal_entry e join posting p on p.entry_number = e.number"
            + " where e.period = r.period and e.participant = r.participant and e.about = 'PAYOUT'"
            + " and p.account = 'PAID' and p.direction = 'CREDIT' and p.currency = r.currency), 0)"
            + " posted from payout r",
        row -> {
          if (row.getLong("amount_minor") != row.getLong("posted")) {
            Currency currency = Currency.getInstance(row.getString("currency"));
            flaws.add(
                row.getString("participant")
                    + ": the payout of "
                    + row.getString("period")
                    + " lists "
                    + new Money(currency, row.getLong("amount_minor"))
                    + ", posted is "
                    + new Money(currency, row.getLong("posted")));
          }
        });
  }
}
