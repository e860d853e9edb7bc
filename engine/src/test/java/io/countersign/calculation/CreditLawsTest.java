package io.countersign.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.earning.Earning;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of credits and of marginal pay, whatever was sold; a failure names its seed. */
class CreditLawsTest {

  private static final String PLAN =
      """
      plan: laws
      title: Laws
      version: 1
      currency: USD
      effective: { from: 2017-01-01, until: 2018-01-01 }
      period: month
      measures:
        sales: { count: amount, resets: quarter }
        both: { count: amount, credit: own-and-below }
      components:
        commission:
          kind: commission
          measure: sales
          tiers:
            - { up-to: 1000, rate: 0 % }
            - { below: 2500.5, rate: 8.125 % }
            - { up-to: 6000, rate: 3 % }
            - { rate: 11 % }
        managers:
          kind: commission
          measure: both
          rate: 1 %
      """;

  static List<Long> seeds() {
    return LongStream.rangeClosed(1, 100).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sharesOfDealsAddUpToTheDeals(long seed) {
    Worksheet told = RandomHistory.under(PLAN, seed);
    BigDecimal sold = BigDecimal.ZERO;
    for (DealHistory deal : told.deals()) {
      List<DealLine> lines = deal.won().orElseThrow().opportunity().sale().lines();
      for (Amended amended : deal.amendments()) {
        lines = amended.sale().lines();
      }
      sold = sold.add(Tellings.sum(lines));
    }
    BigDecimal credited = BigDecimal.ZERO;
    for (MeasureTotal total : Calculation.calculate(told).totals()) {
      boolean endsQuarter = total.period().until().getMonthValue() % 3 == 1;
      if (total.total().measure().equals("sales") && endsQuarter) {
        credited = credited.add(total.total().value());
      }
    }
    assertThat(credited).isEqualByComparingTo(sold);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void marginalPayNeverFallsWithMoreCredit(long seed) {
    Worksheet told = RandomHistory.under(PLAN, seed);
    List<DealHistory> fewer = new ArrayList<>(told.deals());
    DealHistory one =
        fewer.stream().filter(deal -> deal.amendments().isEmpty()).findFirst().orElseThrow();
    fewer.remove(one);
    Worksheet less = new Worksheet(told.plan(), told.roster(), fewer, told.periods(), told.known());
    for (String seller : List.of("amy", "bob", "cem", "dee", "eve", "zoe", "yan")) {
      assertThat(pay(told, seller)).as(seller).isGreaterThanOrEqualTo(pay(less, seller));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void calculatingAgainComesToTheSame(long seed) {
    Worksheet told = RandomHistory.under(PLAN, seed);
    Outcome first = Calculation.calculate(told);

    assertThat(Comparison.of(first, Calculation.calculate(told)).changes()).isEmpty();
  }

  private static long pay(Worksheet worksheet, String who) {
    return Calculation.calculate(worksheet).earnings().stream()
        .filter(earning -> earning.key().who().equals(new ParticipantId(who)))
        .map(Earning::amount)
        .mapToLong(amount -> amount.minor())
        .sum();
  }
}
