package io.countersign.calculation;

import static io.countersign.calculation.Story.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.money.Money;
import io.countersign.rulebook.Explanation;
import org.junit.jupiter.api.Test;

class CalculationTest {

  private static final String FLAT =
      """
      measures:
        sales: { count: amount }
        team: { count: amount, credit: rollup }
      components:
        commission: { kind: commission, for: { position: Seller }, measure: sales, rate: 10 % }
        override: { kind: commission, for: { position: Manager }, measure: team, rate: 1 % }
      """;

  @Test
  void creditsASharedDealByTheSharesAndAManagerReachedTwiceOnce() {
    Outcome outcome =
        Story.under(FLAT)
            .seat("eve", "Manager", null)
            .seat("max", "Manager", "eve")
            .seller("amy", "max")
            .seller("bob", "max")
            .won("D1", "2017-02-01", "USD 1000", "amy 60", "bob 40")
            .outcome();

    assertThat(paid(outcome, "amy", "commission", 1)).isEqualTo(usd("60.00"));
    assertThat(paid(outcome, "bob", "commission", 1)).isEqualTo(usd("40.00"));
    assertThat(paid(outcome, "max", "override", 1)).isEqualTo(usd("10.00"));
    assertThat(paid(outcome, "eve", "override", 1)).isEqualTo(usd("10.00"));
  }

  @Test
  void paysTheWholeMeasureAtTheRateOfTheTierItReaches() {
    String plan =
        """
        measures:
          sales: { count: amount }
        quotas:
          target: { amounts: [ { amount: 1000 } ] }
        components:
          commission:
            kind: commission
            measure: sales
            quota: target
            method: retroactive
            tiers: [ { below: 100 %, rate: 5 % }, { rate: 10 % } ]
        """;

    Outcome below =
        Story.under(plan)
            .seller("amy", null)
            .won("D1", "2017-02-01", "USD 999.99", "amy")
            .outcome();
    Outcome reached =
        Story.under(plan)
            .seller("amy", null)
            .won("D1", "2017-02-01", "USD 400", "amy")
            .won("D2", "2017-03-01", "USD 600", "amy")
            .outcome();

    assertThat(paid(below, "amy", "commission", 1)).isEqualTo(usd("50.00"));
    assertThat(paid(reached, "amy", "commission", 1)).isEqualTo(usd("100.00"));
    assertThat(reached.earnings())
        .extracting(Earning::amount)
        .containsExactly(usd("40.00"), usd("60.00"));
  }

  @Test
  void saysHowFarABonusWasMissedAndPaysItAtTheExactBound() {
    String plan =
        """
        measures:
          sales: { count: amount }
        quotas:
          target: { amounts: [ { amount: 1000 } ] }
        components:
          bonus: { kind: bonus, measure: sales, quota: target, at-least: 100 %, amount: 500 }
        """;
    Outcome outcome =
        Story.under(plan)
            .seller("amy", null)
            .won("D1", "2017-02-01", "USD 999.99", "amy")
            .won("D2", "2017-05-01", "USD 1000", "amy")
            .outcome();

    assertThat(paid(outcome, "amy", "bonus", 1)).isEqualTo(usd("0.00"));
    assertThat(paid(outcome, "amy", "bonus", 2)).isEqualTo(usd("500.00"));
    assertThat(outcome.notEarned().get(0).unmet()).isEqualTo("999.99 of the 1,000.00 it takes");
    assertThat(outcome.notEarned().get(0).wayOut()).isEqualTo("0.01 more in sales reaches it");
  }

  @Test
  void paysASpifInsideItsDatesAndConditionOnly() {
    String plan =
        """
        components:
          push:
            kind: spif
            during: { from: 2017-07-01, until: 2017-08-01 }
            where: { product: Gadget, amount: { at-least: 100 } }
            per-deal: 100.01
        """;
    Outcome outcome =
        Story.under(plan)
            .seller("amy", null)
            .seller("bob", null)
            .won("D1", "2017-07-01", "USD 100 Gadget", "amy 50", "bob 50")
            .won("D2", "2017-07-31", "USD 99.99 Gadget", "amy")
            .won("D3", "2017-07-31", "USD 500 Widget", "amy")
            .won("D4", "2017-08-01", "USD 500 Gadget", "amy")
            .won("D5", "2017-06-30", "USD 500 Gadget", "amy")
            .outcome();

    assertThat(paid(outcome, "amy", "push", 3)).isEqualTo(usd("50.01"));
    assertThat(paid(outcome, "bob", "push", 3)).isEqualTo(usd("50.00"));
    assertThat(outcome.earnings()).hasSize(2);
  }

  private static final String CLAWBACK =
      FLAT
          + """
          clawback:
            early: { within-days: 30, recover: full, components: [ commission ] }
            late: { within-days: 180, recover: linear, components: [ commission ] }
          """;

  @Test
  void takesBackAllInsideTheWindowAndLessByTheDayAfterIt() {
    Story story =
        Story.under(CLAWBACK)
            .seller("amy", null)
            .won("D1", "2017-01-10", "USD 1000", "amy")
            .cancelled("D1", "2017-02-09")
            .won("D2", "2017-01-10", "USD 1000", "amy")
            .cancelled("D2", "2017-04-10")
            .won("D3", "2017-01-10", "USD 1000", "amy")
            .cancelled("D3", "2017-07-10");

    Outcome outcome = story.outcome();

    assertThat(recovered(outcome, "D1")).isEqualTo(usd("-100.00"));
    assertThat(recovered(outcome, "D2")).isEqualTo(usd("-50.00"));
    assertThat(recovered(outcome, "D3")).isEqualTo(usd("0.00"));
    assertThat(paid(outcome, "amy", "commission", 2)).isEqualTo(usd("-50.00"));
  }

  @Test
  void holdsPayUntilTheContractIsSignedAndSaysWhy() {
    String plan =
        """
        measures:
          sales: { count: amount }
        components:
          commission: { kind: commission, measure: sales, rate: 10 %, earned-when: signed }
        """;
    Story story = Story.under(plan).seller("amy", null).won("D1", "2017-02-01", "USD 1000", "amy");

    Earning waiting = story.outcome().earnings().get(0);
    Earning released = story.signed("D1", "2017-05-01").outcome().earnings().get(0);

    assertThat(waiting.held()).contains("waits until the contract is signed").contains("deal D1");
    assertThat(released.held()).isNull();
    assertThat(released.amount()).isEqualTo(waiting.amount());
  }

  @Test
  void countsTheDifferenceOfAnAmendmentOnItsDay() {
    Outcome outcome =
        Story.under(FLAT)
            .seller("amy", null)
            .won("D1", "2017-02-01", "USD 1000", "amy")
            .amended("D1", "2017-05-01", "USD 700")
            .outcome();

    assertThat(paid(outcome, "amy", "commission", 1)).isEqualTo(usd("100.00"));
    assertThat(paid(outcome, "amy", "commission", 2)).isEqualTo(usd("-30.00"));
  }

  @Test
  void namesWhatIsMissingInsteadOfPayingNothing() {
    Outcome outcome =
        Story.under(
                """
                measures:
                  sales: { count: amount, weights: products }
                weights:
                  products: { by: product, values: { Widget: 1 } }
                quotas:
                  target: { amounts: [ { for: { region: West }, amount: 1000 } ] }
                components:
                  bonus: { kind: bonus, measure: sales, quota: target, at-least: 1 %, amount: 5 }
                """)
            .seller("amy", null)
            .won("D1", "2017-02-01", "EUR 10", "amy")
            .won("D2", "2017-02-01", "USD 10 Gizmo", "amy")
            .won("D3", "2017-02-01", "USD 10", "ghost")
            .outcome();

    assertThat(outcome.problems())
        .extracting(CalculationProblem::code)
        .contains(
            "exchange-rate-missing", "participant-unknown", "quota-missing", "weight-missing");
    assertThat(outcome.problems())
        .extracting(CalculationProblem::toString)
        .anyMatch(p -> p.contains("no exchange rate from EUR to USD for 2017-02-01"))
        .anyMatch(p -> p.contains("no quota 'target' for 2017-Q1 fits Seller in East"));
  }

  @Test
  void explainsALineInStepsThatAddUpToIt() {
    Outcome outcome =
        Story.under(FLAT.replace("rate: 10 %", "rate: 3.333 %"))
            .seller("amy", null)
            .won("D1", "2017-02-01", "USD 100.01", "amy")
            .outcome();

    Earning line = outcome.earnings().get(0);
    Explanation why = line.explanation();

    assertThat(line.amount()).isEqualTo(usd("3.33"));
    assertThat(why.total()).isEqualByComparingTo("3.33");
    assertThat(why.rule())
        .isEqualTo("Each slice of the measure is paid at the rate of its own tier");
    assertThat(why.steps().get(0).formula()).isEqualTo("100.01 × 3.333 %");
  }

  private static Money recovered(Outcome outcome, String deal) {
    return outcome.earnings().stream()
        .filter(e -> e.key().origin().kind() == Kind.RECOVERED)
        .filter(e -> e.key().origin().deal().equals(deal))
        .map(Earning::amount)
        .reduce(usd("0.00"), Money::plus);
  }

  private static Money usd(String amount) {
    return Money.of("USD", amount);
  }
}
