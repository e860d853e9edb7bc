package io.countersign.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Period;
import io.countersign.money.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmortizationTest {

  private static final Period Q1 = Period.quarter(2017, 1);
  private static final Period Q2 = Period.quarter(2017, 2);
  private static final Period Q3 = Period.quarter(2017, 3);
  private static final Period Q4 = Period.quarter(2017, 4);

  /** By the month from March on, 24 months. */
  private static Costs aDeal() {
    return new Costs()
        .won("D1", "2017-02-10", Map.of("term-months", "24"))
        .earned("D1", Q1, "1200.00");
  }

  private static CapitalizedCost after(Costs costs, Period... periods) {
    return Costs.only(costs.book(Policies.read(Policies.byTerm()), List.of(periods)));
  }

  @Test
  void writesTheRestOffWhenTheContractEnds() {
    CapitalizedCost cost =
        after(aDeal().ended("D1", "2017-07-10", "2017-07-11T08:00:00Z"), Q1, Q2, Q3, Q4);

    assertThat(words(cost))
        .containsExactly(
            "2017-Q1 ADDITION 1200.00",
            "2017-Q1 AMORTISATION -50.00",
            "2017-Q2 AMORTISATION -150.00",
            "2017-Q3 TERMINATION -1000.00");
    assertThat(cost.changes().get(3).why())
        .isEqualTo("The contract ended on 2017-07-10 (ASC 340-40-35-3)");
  }

  @Test
  void takesNoMoreBackThanIsCarried() {
    CapitalizedCost cost = after(aDeal().recovered("D1", Q3, "-1200.00"), Q1, Q2, Q3, Q4);

    assertThat(words(cost))
        .containsExactly(
            "2017-Q1 ADDITION 1200.00",
            "2017-Q1 AMORTISATION -50.00",
            "2017-Q2 AMORTISATION -150.00",
            "2017-Q3 AMORTISATION -150.00",
            "2017-Q3 RECOVERY -850.00");
  }

  @Test
  void writesLessOffAfterAPartWasTakenBack() {
    CapitalizedCost cost = after(aDeal().recovered("D1", Q2, "-400.00"), Q1, Q2, Q3);

    // 1,000 were carried, 600 are left for 20 months
    assertThat(words(cost)).endsWith("2017-Q2 RECOVERY -400.00", "2017-Q3 AMORTISATION -90.00");
  }

  @Test
  void catchesUpWithWhatIsEarnedLater() {
    CapitalizedCost cost = after(aDeal().earned("D1", Q3, "240.00"), Q1, Q2, Q3);

    // 7 of 24 months of 1,440 are 420, of which 200 were booked
    assertThat(words(cost)).endsWith("2017-Q3 ADDITION 240.00", "2017-Q3 AMORTISATION -220.00");
  }

  @Test
  void takesEverythingOutThatIsNoLongerEarned() {
    CapitalizedCost cost =
        after(
            aDeal().ended("D1", "2017-04-10", "2017-04-11T08:00:00Z").earned("D1", Q3, "-1200.00"),
            Q1,
            Q2,
            Q3);

    assertThat(words(cost))
        .endsWith(
            "2017-Q2 TERMINATION -1150.00",
            "2017-Q3 ADDITION -1200.00",
            "2017-Q3 AMORTISATION 50.00",
            "2017-Q3 TERMINATION 1150.00");
    assertThat(cost.carried()).isEqualTo(Money.of("USD", "0.00"));
  }

  @Test
  void impairsOnceAndWritesTheRestOffOverWhatIsLeft() {
    AccountingPolicy policy =
        Policies.read(
            Policies.byTerm()
                + "impairments:\n"
                + "  - { deal: D1, on: 2017-05-31, part: 40 %, reason: A cheaper contract }\n");

    CapitalizedCost cost = Costs.only(aDeal().book(policy, List.of(Q1, Q2, Q3)));

    assertThat(words(cost)).endsWith("2017-Q2 IMPAIRMENT -400.00", "2017-Q3 AMORTISATION -90.00");
    assertThat(cost.changes().get(3).why())
        .isEqualTo("40 % of USD 1000.00 cannot be recovered: A cheaper contract (ASC 340-40-35-3)");
  }

  @Test
  void goesByTheDayWhereThePolicySaysSo() {
    AccountingPolicy policy =
        Policies.read(
            Policies.byTerm().replace("by: month", "by: day").replace("next-month", "same-day"));

    CapitalizedCost cost = Costs.only(aDeal().book(policy, List.of(Q1, Q2)));

    // 50 and 141 of the 730 days from 10 February 2017 on
    assertThat(words(cost))
        .containsExactly(
            "2017-Q1 ADDITION 1200.00",
            "2017-Q1 AMORTISATION -82.19",
            "2017-Q2 AMORTISATION -149.59");
    assertThat(cost.changes().get(2).why())
        .isEqualTo(
            "Written off in equal steps, 141 of 730 days from 2017-02-10; USD 231.78 so far"
                + " (ASC 340-40-35-1)");
  }

  @Test
  void saysWhatIsToCome() {
    PeriodBooking booking = aDeal().book(Policies.read(Policies.byTerm()), List.of(Q1));
    CostKey key = booking.keys().get(0);

    CostSchedule schedule =
        CostSchedule.of(
            booking.books().cost(key), booking.known(key, new BookPeriod(Q1, null)), Q1);

    assertThat(schedule.coming()).hasSize(23);
    assertThat(schedule.coming())
        .allMatch(change -> change.amount().equals(Money.of("USD", "-50.00")));
    assertThat(schedule.coming().get(0).period()).isEqualTo(Period.month(2017, 4));
    assertThat(schedule.rule(Standard.IFRS_15))
        .isEqualTo(
            "An incremental cost of the contract, of use for 24 months: the term of the contract"
                + " (IFRS 15.91)");
  }

  static List<String> words(CapitalizedCost cost) {
    return cost.changes().stream()
        .map(c -> c.period() + " " + c.kind() + " " + c.amount().amount().toPlainString())
        .toList();
  }
}
