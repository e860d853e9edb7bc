package io.countersign.calculation;

import static io.countersign.calculation.Story.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.money.Money;
import io.countersign.yaml.DocumentRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateByPersonTest {

  private static final String PLAN =
      """
      measures:
        sales: { count: amount }
        boxes: { count: units }
      quotas:
        target: { amounts: [ { amount: 1000 } ] }
        own-rate:
          amounts:
            - { amount: 1.25 % }
            - { for: { participant: amy }, amount: 2 % }
            - { for: { participant: amy }, period: 2017-Q2, amount: 3 % }
        own-price: { amounts: [ { amount: 7.50 } ] }
      components:
        flat: { kind: commission, measure: sales, rate: own-rate }
        tiered:
          kind: commission
          measure: sales
          quota: target
          rate: own-rate
          accelerators: [ { up-to: 100 %, times: 1 }, { times: 2 } ]
        per-box: { kind: commission, measure: boxes, per-unit: own-price }
      """;

  @Test
  void paysEverybodyByTheirOwnRateOfThePeriod() {
    Outcome outcome = sold(PLAN).outcome();

    assertThat(outcome.problems()).isEmpty();
    assertThat(paid(outcome, "amy", "flat", 1)).isEqualTo(Money.of("USD", "40.00"));
    assertThat(paid(outcome, "amy", "flat", 2)).isEqualTo(Money.of("USD", "30.00"));
    assertThat(paid(outcome, "bob", "flat", 1)).isEqualTo(Money.of("USD", "12.50"));
    assertThat(paid(outcome, "amy", "tiered", 1)).isEqualTo(Money.of("USD", "60.00"));
    assertThat(paid(outcome, "amy", "per-box", 1)).isEqualTo(Money.of("USD", "7.50"));
  }

  @Test
  void keepsTheRateExactWhereQuotasAreRounded() {
    Outcome outcome = sold("rounding: { quotas: 0 }\n" + PLAN).outcome();

    assertThat(paid(outcome, "bob", "flat", 1)).isEqualTo(Money.of("USD", "12.50"));
  }

  @Test
  void namesWhoHasNone() {
    Outcome outcome =
        sold(PLAN.replace("- { amount: 1.25 % }", "- { for: { participant: eve }, amount: 1 % }"))
            .outcome();

    assertThat(outcome.problems())
        .anySatisfy(
            problem -> assertThat(problem.toString()).contains("bob", "own-rate", "2017-Q1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate: own-rate } | rate: target } | a quota whose amounts are percentages",
        "rate: own-rate } | rate: unknown } | a percentage with its sign",
        "rate: own-rate } | per-unit: own-price } | because the measure counts an amount",
        "per-unit: own-price | per-unit: own-rate | an amount, or a quota with amounts",
        "amount: 1.25 % | amount: 1.25 | a quota whose amounts are percentages",
      })
  void refusesWhatIsNoRate(String words, String by, String expected) {
    assertThatThrownBy(() -> sold(PLAN.replace(words, by)).outcome())
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining(expected);
  }

  private static Story sold(String plan) {
    return Story.under(plan)
        .seller("amy", null)
        .seller("bob", null)
        .won("D1", "2017-02-01", "USD 2000", "amy")
        .won("D2", "2017-04-01", "USD 1000", "amy")
        .won("D3", "2017-02-01", "USD 1000", "bob");
  }
}
