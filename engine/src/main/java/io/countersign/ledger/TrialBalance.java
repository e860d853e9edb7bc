package io.countersign.ledger;

import io.countersign.money.Money;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The sums of all postings by account and currency; over all accounts debits equal credits. */
@Component
public class TrialBalance {

  private final JdbcTemplate jdbc;

  public TrialBalance(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What was posted to one account on both sides. */
  public record Sums(Account account, Money debits, Money credits) {}

  public List<Sums> sums() {
    return jdbc.query(
        "select account, currency, sum(case when direction = 'DEBIT' then amount_minor else 0 end)"
            + " debits, sum(case when direction = 'CREDIT' then amount_minor else 0 end) credits"
            + " from posting group by account, currency order by currency, account",
        (row, n) -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          return new Sums(
              Account.valueOf(row.getString("account")),
              new Money(currency, row.getBigDecimal("debits").longValueExact()),
              new Money(currency, row.getBigDecimal("credits").longValueExact()));
        });
  }
}
