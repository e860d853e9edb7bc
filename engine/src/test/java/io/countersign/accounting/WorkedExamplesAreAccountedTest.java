package io.countersign.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accounting.CostChange.Kind;
import io.countersign.accounting.Standard.Clause;
import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published examples of ASC 340-40 and IFRS 15, under a policy that says what they assume. */
class WorkedExamplesAreAccountedTest {

  private static final Period JANUARY = Period.month(2017, 1);

  /** kdesk-practical-expedient-6-months: 3,000 for a contract of six months. */
  @Test
  void aContractOfSixMonthsIsExpensedAtOnce() {
    Costs costs =
        new Costs()
            .won("D1", "2017-01-01", Map.of("term-months", "6"))
            .earned("D1", JANUARY, "3000.00");
    PeriodBooking booking = costs.book(fromTheDay(), Costs.months(2017, 1, 12));

    assertThat(booking.books().costs()).isEmpty();
    CostFacts known = booking.known(booking.keys().get(0), new BookPeriod(JANUARY, null));
    assertThat(known.treatment().clause()).isEqualTo(Clause.EXPEDIENT);
    assertThat(known.earned()).isEqualTo(usd("3000.00"));
  }

  /** finlearnhub-incremental-only: 12,000 and 18,000 arise anyway, 9,000 with the contract. */
  @Test
  void onlyWhatIsIncrementalBecomesAnAssetOverThreeYears() {
    Costs costs =
        new Costs()
            .won("D1", "2017-01-01", Map.of("term-months", "36"))
            .post(EarningKey.Kind.EARNED, "D1", "amy/due-diligence", year(2017), "12000.00")
            .post(EarningKey.Kind.EARNED, "D1", "amy/bid-travel", year(2017), "18000.00")
            .earned("D1", year(2017), "9000.00");
    PeriodBooking booking = costs.book(fromTheDay(), List.of(year(2017), year(2018), year(2019)));

    CapitalizedCost cost = Costs.only(booking);
    assertThat(cost.sum(Kind.ADDITION)).isEqualTo(usd("9000.00"));
    assertThat(cost.changes())
        .filteredOn(change -> change.kind() == Kind.AMORTISATION)
        .extracting(CostChange::amount)
        .containsExactly(usd("-3000.00"), usd("-3000.00"), usd("-3000.00"));
    assertThat(cost.carried()).isEqualTo(usd("0.00"));
    Money expensed =
        booking.keys().stream()
            .map(key -> booking.known(key, new BookPeriod(year(2019), null)))
            .filter(known -> known.treatment().clause() == Clause.NOT_INCREMENTAL)
            .map(CostFacts::earned)
            .reduce(usd("0.00"), Money::plus);
    assertThat(expensed).isEqualTo(usd("30000.00"));
  }

  /** sprytax-36-month-life: 5,000 over the life of a customer, not over a contract of a year. */
  @Test
  void aFirstContractIsOfUseForTheLifeOfTheCustomer() {
    AccountingPolicy policy =
        Policies.read(
            Policies.text()
                .replace("life: { months: 60", "life: { months: 36")
                .replace("start: next-month", "start: first-of-month"));
    Costs costs =
        new Costs()
            .won("D1", "2017-01-01", Map.of("term-months", "12"))
            .earned("D1", JANUARY, "5000.00");

    CapitalizedCost cost = Costs.only(costs.book(policy, Costs.months(2017, 1, 40)));

    assertThat(cost.changes().get(1))
        .extracting(CostChange::kind, CostChange::amount)
        .containsExactly(Kind.AMORTISATION, usd("-138.89"));
    assertThat(cost.changes()).hasSize(1 + 36);
    assertThat(cost.sum(Kind.ADDITION)).isEqualTo(usd("5000.00"));
    assertThat(cost.sum(Kind.AMORTISATION)).isEqualTo(usd("-5000.00"));
  }

  private static AccountingPolicy fromTheDay() {
    return Policies.read(Policies.byTerm().replace("start: next-month", "start: first-of-month"));
  }

  private static Period year(int year) {
    return Period.parse(String.valueOf(year));
  }

  private static Money usd(String amount) {
    return Money.of("USD", amount);
  }
}
