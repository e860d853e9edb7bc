package io.countersign.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can cost without end, and what jumps. */
class ExposureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ kind: commission, measure: sales, rate: 5 %, cap: { pay: 100 } }",
        "{ kind: commission, measure: sales, rate: 5 %, cap: { credit: 100 } }",
        "{ kind: commission, measure: sales, tiers: [ { up-to: 100, pays: 50 } ] }",
        "{ kind: bonus, measure: sales, at-least: 100, amount: 10 }",
        "{ kind: bonus, times-reached: sales, at-most: 4, amount: 10 }",
        "{ kind: salary, amount: 1000 }",
        "{ kind: pool, pool: 1000, dealt: equally }",
        "{ kind: spif, during: { from: 2026-01-01, until: 2026-02-01 }, per-deal: 5, first: 9 }",
      })
  void leavesPayAloneThatHasAnEnd(String component) {
    assertThat(uncapped(component)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ kind: commission, measure: sales, rate: 5 % }",
        "{ kind: commission, measure: sales, walks: each-deal, rate: 5 % }",
        "{ kind: commission, measure: sales, cases: [ { rate: 5 % } ] }",
        "{ kind: bonus, times-reached: sales, amount: 10 }",
        "{ kind: pool, pool: { measure: sales, rate: 1 % }, dealt: equally }",
        "{ kind: spif, during: { from: 2026-01-01, until: 2026-02-01 }, per-deal: 5 }",
      })
  void findsPayWithoutEnd(String component) {
    assertThat(uncapped(component)).hasSize(1);
  }

  @Test
  void tellsWhatTheBestScorecardPays() {
    String plan =
        """
        quotas: { target: { amounts: [ { amount: 1000 } ] } }
        components:
          card:
            kind: scorecard
            target: 500
            goals: { sold: { measure: sales, quota: target, weight: 100 %%%s } }
        """;

    assertThat(PlanDraft.told(Code.UNCAPPED, PlanDraft.check(plan.formatted(""))))
        .containsExactly(
            "components.card: A total in 'sales' of 2,000.00 pays 1,000.00, one of 5,000.00"
                + " 2,500.00, and so on without end.");
    assertThat(PlanDraft.told(Code.UNCAPPED, PlanDraft.check(plan.formatted(", cap: 150 %"))))
        .isEmpty();
  }

  @Test
  void weighsAJumpAgainstEverythingTheSamePeopleArePaidForTheMeasure() {
    String plan =
        """
        components:
          commission: { kind: commission, for: { position: %s }, measure: sales, rate: 5 %% }
          bonus: { kind: bonus, for: { position: Seller }, measure: sales, at-least: 1000, amount: %s }
        """;

    assertThat(cliffs(plan.formatted("Seller", "12.50"))).isEmpty();
    assertThat(cliffs(plan.formatted("Seller", "12.51")))
        .containsExactly(
            "components.bonus.at-least: At 1,000.00 in 'sales' pay jumps from 50.00 to 62.51"
                + " ('bonus', 'commission' together).");
    assertThat(cliffs(plan.formatted("Manager", "12.50"))).hasSize(1);
  }

  @Test
  void findsTheEdgeOfAThresholdOfSingleDeals() {
    assertThat(
            cliffs(
                """
                components:
                  commission:
                    kind: commission
                    measure: sales
                    walks: each-deal
                    rate: 10 %
                    threshold: { at-least: 2000, each: deal }
                """))
        .containsExactly(
            "components.commission.threshold: At 2,000.00 of a deal pay jumps from 0.00 to 200.00.");
  }

  private static List<String> uncapped(String component) {
    return PlanDraft.told(
        Code.UNCAPPED, PlanDraft.check("components:\n  one: " + component + "\n"));
  }

  private static List<String> cliffs(String sections) {
    return PlanDraft.told(Code.CLIFF, PlanDraft.check(sections));
  }
}
