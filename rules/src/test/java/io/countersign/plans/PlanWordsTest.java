package io.countersign.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.money.Rate;
import io.countersign.money.Rounding;
import io.countersign.plans.CreditRule.To;
import io.countersign.plans.Measure.Resets;
import io.countersign.plans.RateTable.Method;
import io.countersign.plans.RateTable.Scale;
import io.countersign.plans.Release.Trigger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the words of the language mean. */
class PlanWordsTest {

  private static final String FRAME =
      """
      plan: words
      title: Words
      version: 1
      currency: USD
      effective: { from: 2026-01-01, until: 2027-01-01 }
      period: month
      measures:
        sales: { count: amount, quota: target }
      quotas: { target: { amounts: [ { amount: 1000 } ] } }
      components:
        commission: { kind: commission, measure: sales, quota: target, rate: 5 % }
      """;

  @Test
  void keepsWhatTheFirstEditionMeant() {
    Plan plan =
        read(
            """
            components:
              commission: { kind: commission, measure: sales, rate: 5 %, earned-when: signed }
            clawback:
              early: { within-days: 30, recover: full }
              late: { within-days: 180, recover: linear }
            """);
    Commission commission = (Commission) plan.components().get(0);
    Measure.OfDeals sales = (Measure.OfDeals) plan.measure("sales");

    assertThat(commission.head().release()).isEqualTo(Release.on(Trigger.SIGNED));
    assertThat(commission.price()).isEqualTo(new Commission.InTable());
    assertThat(commission.walk()).isEqualTo(Commission.Walk.RUNNING);
    assertThat(sales.credits()).containsExactly(CreditRule.whole("sales", 1, To.SELLERS));
    assertThat(plan.money().rounding()).isEqualTo(Plan.RoundingPlan.of(Rounding.HALF_UP));
    assertThat(plan.clawback())
        .extracting(ClawbackTerms::basis)
        .containsExactly(new ClawbackTerms.Percent(Rate.WHOLE), new ClawbackTerms.Linear(0, 180));
    assertThat(plan.shown()).isEqualTo(Plan.Shown.NOTHING);
  }

  @Test
  void creditsByAWordOrByRules() {
    assertThat(credits("rollup")).extracting(CreditRule::to).containsExactly(To.MANAGERS);
    assertThat(credits("own-and-below"))
        .extracting(CreditRule::to)
        .containsExactly(To.SELLERS, To.MANAGERS);
    assertThat(credits("[ { to: managers, levels: 2, vacant: passes, share: 20 % } ]"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.levels()).isEqualTo(new CreditRule.Levels(2, 2, true));
              assertThat(rule.share()).isEqualTo(Rate.percent("20"));
            });
    assertThat(credits("[ { to: named, field: deal.partner } ]"))
        .extracting(CreditRule::word)
        .containsExactly("deal.partner");
  }

  @Test
  void countsAMarginAsTheAmountLessTheCost() {
    Measure.OfDeals margin =
        (Measure.OfDeals)
            read("measures: { sales: { count: margin, quota: target } }").measure("sales");

    assertThat(margin.counted()).isEqualTo(Measure.Counted.AMOUNT);
    assertThat(margin.counting().less()).isEqualTo(Field.COST);
  }

  @Test
  void startsAMeasureOfMeasuresAgainWithItsParts() {
    Plan plan =
        read(
            """
            measures:
              a: { count: amount, resets: year }
              b: { metric: calls, resets: year }
              c: { count: deals }
              same: { sum: { a: 1, b: 2 } }
              deep: { ratio: { of: same, to: a } }
              mixed: { ratio: { of: a, to: c } }
            """);

    assertThat(plan.measure("same").head().resets()).isEqualTo(Resets.YEAR);
    assertThat(plan.measure("deep").head().resets()).isEqualTo(Resets.YEAR);
    assertThat(plan.measure("mixed").head().resets()).isEqualTo(Resets.PERIOD);
  }

  @Test
  void takesPercentagesOfTheMeasuresOwnQuotaWhereNoneIsNamed() {
    Commission commission =
        commission("tiers: [ { up-to: 100 %, rate: 1 % }, { rate: 2 % } ]", "sales");

    assertThat(commission.by()).isEqualTo(new PlanComponent.Base("sales", "target"));
    assertThat(commission.rates().scale()).isEqualTo(Scale.ATTAINMENT);
  }

  @Test
  void takesPercentagesOfAPlainNumberAsTheyAre() {
    Commission commission =
        commission("tiers: [ { up-to: 80 %, rate: 1 % }, { rate: 2 % } ]", "share");

    assertThat(commission.by()).isEqualTo(new PlanComponent.Base("share", null));
    assertThat(commission.rates().scale()).isEqualTo(Scale.QUANTITY);
    assertThat(commission.rates().tiers().get(0).to()).isEqualByComparingTo("0.8");
    assertThat(commission.walk()).isEqualTo(Commission.Walk.TOTAL);
  }

  @Test
  void staysAtTheEndOfACurve() {
    Commission commission =
        commission(
            "target: 1000\n    accelerators: [ { up-to: 50 %, pays: 0 % }, { up-to: 100 %, pays:"
                + " 100 % } ]",
            "sales");

    assertThat(commission.price())
        .isEqualTo(new Commission.OnTarget(new Target.Fixed(new BigDecimal("1000"))));
    assertThat(commission.rates().method()).isEqualTo(Method.INTERPOLATED);
    assertThat(commission.rates().tiers()).hasSize(3);
    assertThat(commission.rates().tiers().get(2).to()).isNull();
    assertThat(commission.rates().tiers().get(2).rate()).isEqualTo(Rate.WHOLE);
  }

  @Test
  void takesANameForAnAmountByPerson() {
    PlanComponent.Bonus bonus =
        (PlanComponent.Bonus)
            read("""
                    components:
                      commission: { kind: bonus, gate: { sales: { at-least: 5 } }, amount: target }
                    """)
                .components()
                .get(0);

    assertThat(bonus.amount()).isEqualTo(new Target.ByTable("target"));
    assertThat(bonus.looksAt()).isEmpty();
    assertThat(bonus.terms().gate().words()).isEqualTo("sales at least 5");
  }

  @Test
  void takesBackFromWhatPaysForSingleDealsUnlessEverythingIsWorkedOutAnew() {
    Plan plan =
        read(
            """
            components:
              commission: { kind: commission, measure: sales, rate: 5 % }
              year: { kind: commission, measure: sales, rate: 1 %, walks: total }
              bonus: { kind: bonus, measure: sales, quota: target, at-least: 100 %, amount: 5 }
            clawback:
              part: { within-days: 30, recover: full }
              anew: { within-days: 31, recover: replay }
            """);

    assertThat(plan.clawback())
        .extracting(ClawbackTerms::components)
        .containsExactlyInAnyOrder(Set.of("commission"), Set.of("commission", "year", "bonus"));
  }

  @Test
  void recoversADrawAtOnceUnlessThePlanSaysOtherwise() {
    Draw draw =
        (Draw)
            read("components: { commission: { kind: draw, amount: 500, paid: in-advance } }")
                .components()
                .get(0);

    assertThat(draw.kind()).isEqualTo(Draw.Kind.IN_ADVANCE);
    assertThat(draw.recovery()).isEqualTo(Draw.Recovery.AT_ONCE);
    assertThat(draw.terms().prorated()).isTrue();
  }

  private static List<CreditRule> credits(String credit) {
    Plan plan =
        read("measures: { sales: { count: amount, quota: target, credit: " + credit + " } }");
    return ((Measure.OfDeals) plan.measure("sales")).credits();
  }

  private static Commission commission(String price, String measure) {
    Plan plan =
        read(
            "measures:\n  all: { count: amount }\n  share: { ratio: { of: sales, to: all } }\n"
                + "components:\n  commission:\n    kind: commission\n    measure: "
                + measure
                + "\n    "
                + price
                + "\n");
    return (Commission) plan.components().get(0);
  }

  private static Plan read(String fragment) {
    Map<String, Object> merged = PlanTree.merged(PlanTree.of(FRAME), PlanTree.of(fragment));
    return PlanReader.read("words.yaml", PlanTree.text(merged)).plan();
  }
}
