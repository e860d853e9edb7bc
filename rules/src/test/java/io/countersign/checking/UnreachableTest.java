package io.countersign.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnreachableTest {

  private static final String CAPPED =
      """
      quotas: { target: { amounts: [ { amount: 1000 }, { for: { region: West }, amount: 2000 } ] } }
      components:
        commission:
          kind: commission
          measure: sales
          quota: target
          tiers: [ { up-to: 100 %%, rate: 5 %% }, { up-to: 150 %%, rate: 6 %% }, { rate: 8 %% } ]
          cap: %s
      """;

  @Test
  void findsATierAboveACapOnPayForEveryQuota() {
    assertThat(unreachable(CAPPED.formatted("{ pay: 80.01 }"))).isEmpty();
    assertThat(unreachable(CAPPED.formatted("{ pay: 80 }"))).hasSize(1);
    assertThat(unreachable(CAPPED.formatted("{ pay: 80, excess: carried }"))).isEmpty();
  }

  @Test
  void findsATierAboveACapOnAttainmentOrCredit() {
    assertThat(unreachable(CAPPED.formatted("{ attainment: 150 % }"))).hasSize(1);
    assertThat(unreachable(CAPPED.formatted("{ attainment: 151 % }"))).isEmpty();
    assertThat(unreachable(CAPPED.formatted("{ credit: 1500 }"))).hasSize(1);
    assertThat(unreachable(CAPPED.formatted("{ credit: 1501 }"))).isEmpty();
  }

  @Test
  void leavesATierAloneThatAnUncappedMeasureReaches() {
    String whole =
        CAPPED.formatted("{ credit: 1000 }").replace("tiers:", "method: retroactive\n    tiers:");

    assertThat(unreachable(whole)).isEmpty();
  }

  @Test
  void findsTiersOfTheWholeAmountThatAThresholdShutsOut() {
    String plan =
        """
        components:
          commission:
            kind: commission
            measure: sales
            method: retroactive
            tiers: [ { up-to: 500, rate: %s }, { rate: 5 %% } ]
            threshold: { %s: 500, pays: all }
        """;

    assertThat(unreachable(plan.formatted("4 %", "more-than")))
        .containsExactly(
            "components.commission.tiers[1]: Nothing is paid unless sales more than 500, and then"
                + " this tier is not reached.");
    assertThat(unreachable(plan.formatted("4 %", "at-least"))).isEmpty();
    assertThat(unreachable(plan.formatted("0 %", "more-than"))).isEmpty();
  }

  @Test
  void findsTiersThatTheGateShutsOut() {
    String plan =
        """
        measures: { sales: { count: amount, quota: target } }
        quotas: { target: { amounts: [ { amount: 1000 } ] } }
        components:
          bonus:
            kind: bonus
            measure: sales
            gate: { attainment.sales: { at-least: %s } }
            steps: [ { below: 80 %%, amount: 10 }, { amount: 20 } ]
        """;

    assertThat(unreachable(plan.formatted("80 %"))).hasSize(1);
    assertThat(unreachable(plan.formatted("79 %"))).isEmpty();
  }

  @Test
  void findsRowsBehindThoseBeforeThem() {
    String plan =
        """
        components:
          commission:
            kind: commission
            measure: sales
            rates:
              - { where: { product: [ Router, Switch ] }, rate: 4 %% }
              - { where: { units: { at-least: 10 } }, rate: 5 %% }
              - { where: { product: Switch, %s }, rate: 6 %% }
              - { where: { product: Firewall, units: { more-than: 20 } }, rate: 7 %% }
        """;

    assertThat(unreachable(plan.formatted("deal.kind: New")))
        .extracting(told -> told.substring(0, told.indexOf(':')))
        .containsExactly("components.commission.rates[3]", "components.commission.rates[4]");
    assertThat(
            unreachable(
                plan.formatted("deal.kind: New")
                    .replace("rates:", "match: most-specific\n    rates:")))
        .isEmpty();
  }

  @Test
  void findsCasesBehindThoseBeforeThem() {
    String plan =
        """
        components:
          commission:
            kind: commission
            measure: sales
            cases:
              - { when: { sales: { at-least: 100 } }, rate: 4 %% }
              - { when: { sales: { at-least: %s } }, rate: 5 %% }
              - { rate: 3 %% }
        """;

    assertThat(unreachable(plan.formatted("200"))).hasSize(1);
    assertThat(unreachable(plan.formatted("50"))).isEmpty();
  }

  @Test
  void findsAGridThatLooksAtOneMeasureTwice() {
    String plan =
        """
        measures: { sales: { count: amount }, deals: { count: deals } }
        components:
          commission:
            kind: commission
            measure: sales
            grid:
              down: { measure: sales, bounds: [ 100 ] }
              across: { measure: %s, bounds: [ 10 ] }
              rates: [ [ 1 %%, 2 %% ], [ 3 %%, 4 %% ] ]
        """;

    assertThat(unreachable(plan.formatted("sales"))).hasSize(1);
    assertThat(unreachable(plan.formatted("deals"))).isEmpty();
  }

  private static List<String> unreachable(String sections) {
    return PlanDraft.told(Code.TIER_UNREACHABLE, PlanDraft.check(sections));
  }
}
