package io.countersign.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.ledger.TrialBalance;
import io.countersign.money.Money;
import io.countersign.statements.Statement;

/** What has to hold of a company's books at any time. */
final class SoundBooks {

  private SoundBooks() {}

  /** Debits equal credits, numbers have no gap, and every line is explained to the cent. */
  static void of(Company company) {
    Money open = Money.of("USD", "0.00");
    for (TrialBalance.Sums sums : new TrialBalance(company.jdbc).sums()) {
      open = open.plus(sums.debits()).minus(sums.credits());
    }
    assertThat(open).isEqualTo(Money.of("USD", "0.00"));
    Long spread =
        company.jdbc.queryForObject(
            "select coalesce(max(number) - min(number) + 1 - count(*), 0) from journal_entry",
            Long.class);
    assertThat(spread).isZero();
    assertThat(new Conservation(company.jdbc).check().flaws()).isEmpty();
    for (PayPeriod period : company.periods.list()) {
      for (Statement statement : company.statements.of(period.cycle())) {
        assertIsExplained(company, statement);
      }
    }
  }

  private static void assertIsExplained(Company company, Statement statement) {
    Money payable = Money.zero(statement.totals().held().currency());
    for (var line : company.lines.of(statement)) {
      assertThat(line.explanation().total())
          .as(line.toString())
          .isEqualByComparingTo(line.amount().amount());
      if (!line.id().endsWith("held")) {
        payable = payable.plus(line.amount());
      }
    }
    for (var line : company.lines.adjustments(statement)) {
      payable = payable.plus(line.amount());
    }
    assertThat(payable).isEqualTo(statement.totals().payable().total());
  }
}
