package io.countersign.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FallingPayTest {

  @Test
  void comparesUnitsByWholeUnits() {
    String tiers = "{ up-to: 1000, per-unit: 10 }, { per-unit: %s }";
    String plan =
        """
        measures: { boxes: { count: units } }
        components:
          boxes: { kind: commission, measure: boxes, method: retroactive, tiers: [ %s ] }
        """;

    assertThat(falls(plan.formatted(tiers.formatted("9.995")))).isEmpty();
    assertThat(falls(plan.formatted(tiers.formatted("9.985"))))
        .containsExactly(
            "components.boxes.tiers[2]: A total in 'boxes' of 1,000 pays 10,000.00, one of 1,001"
                + " only 9,994.99.");
  }

  @Test
  void findsStepsOfABonusAndLevelsOfACurveThatFall() {
    assertThat(
            falls(
                """
                components:
                  bonus:
                    kind: bonus
                    measure: sales
                    steps: [ { below: 100, amount: 0 }, { below: 200, amount: 50 }, { amount: 40 } ]
                """))
        .containsExactly(
            "components.bonus.steps[3]: A total in 'sales' of 199.99 pays 50.00, one of 200.00"
                + " only 40.00.");
    assertThat(
            falls(
                """
                components:
                  curve:
                    kind: commission
                    measure: sales
                    tiers: [ { up-to: 100, pays: 50 }, { up-to: 300, pays: 45 } ]
                """))
        .isNotEmpty()
        .allMatch(told -> told.startsWith("components.curve.tiers"));
  }

  @Test
  void looksAtSingleDealsWhereEachWalksAlone() {
    assertThat(
            falls(
                """
                components:
                  commission:
                    kind: commission
                    measure: sales
                    walks: each-deal
                    method: retroactive
                    tiers: [ { below: 500, rate: 10 % }, { rate: 8 % } ]
                """))
        .containsExactly(
            "components.commission.tiers[2]: A deal of 499.99 pays 50.00, one of 500.00 only"
                + " 40.00.");
  }

  @Test
  void triesTheSmallestAndTheLargestQuota() {
    String plan =
        """
        quotas: { target: { amounts: [ { amount: 1000 }, { for: { region: West }, amount: 9000 } ] } }
        components:
          commission:
            kind: commission
            measure: sales
            quota: target
            method: retroactive
            tiers: [ { up-to: 100 %, rate: 5 % }, { rate: 4 % } ]
            floor: { pay: 100 }
        """;

    assertThat(falls(plan)).hasSize(1);
    assertThat(falls(plan.replace("4 % }", "6 % }"))).isEmpty();
  }

  @Test
  void findsLargerDealsThatALaterRowPaysLess() {
    String plan =
        """
        components:
          commission:
            kind: commission
            measure: sales
            rates:
              - { where: { product: Router, amount: { less-than: 500 } }, rate: 10 %% }
              - { where: { product: %s }, rate: 8 %% }
              - { rate: 20 %% }
        """;

    assertThat(falls(plan.formatted("Router")))
        .containsExactly(
            "components.commission.rates[2]: A deal of 499.99 pays 50.00 by row 1, one of 500.00"
                + " only 40.00 by row 2.");
    assertThat(falls(plan.formatted("Switch"))).isEmpty();
  }

  @Test
  void findsADealTooLargeForAnyRow() {
    assertThat(
            falls(
                """
                components:
                  commission:
                    kind: commission
                    measure: sales
                    otherwise: nothing
                    rates: [ { where: { amount: { at-most: 500 } }, rate: 10 % } ]
                """))
        .containsExactly(
            "components.commission.rates[1]: A deal of 500.00 pays 50.00 by row 1, one of 500.01"
                + " only 0.00, by no row.");
  }

  @Test
  void findsCasesThatPayLessWhenMoreIsSold() {
    String plan =
        """
        components:
          commission:
            kind: commission
            measure: sales
            cases:
              - { when: { sales: { at-least: 1000 } }, rate: %s }
              - { rate: 5 %% }
        """;

    assertThat(falls(plan.formatted("4 %")))
        .containsExactly(
            "components.commission.cases[1]: A total in 'sales' of 999.99 pays 50.00, one of"
                + " 1,000.00 only 40.00.");
    assertThat(falls(plan.formatted("6 %"))).isEmpty();
  }

  @Test
  void callsAnExplicitUpperGateADecelerator() {
    List<Finding> findings =
        PlanDraft.check(
            """
            components:
              commission:
                kind: commission
                measure: sales
                rate: 5 %
                gate: { sales: { at-most: 1000 } }
            """);

    assertThat(PlanDraft.told(Code.PAY_FALLS, findings)).isEmpty();
    assertThat(PlanDraft.told(Code.DECELERATOR, findings))
        .containsExactly(
            "components.commission.gate: A total in 'sales' of 1,000.00 pays 50.00, one of"
                + " 1,000.01 only 0.00.");
  }

  @Test
  void leavesImportedNumbersAlone() {
    String plan =
        """
        measures: { sales: { count: amount }, returns: { metric: returns } }
        components:
          commission:
            kind: commission
            measure: sales
            rate: 5 %
            factors: [ { by: returns, tiers: [ { up-to: 3, times: 1 }, { times: 0.5 } ] } ]
        """;

    assertThat(falls(plan)).isEmpty();
    assertThat(PlanDraft.told(Code.DECELERATOR, PlanDraft.check(plan))).isEmpty();
  }

  private static List<String> falls(String sections) {
    return PlanDraft.told(Code.PAY_FALLS, PlanDraft.check(sections));
  }
}
