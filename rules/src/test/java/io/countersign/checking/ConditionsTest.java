package io.countersign.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  private static final String PUSH =
      """
      components:
        push:
          kind: spif
          during: { from: 2026-03-01, until: 2026-04-01 }
          per-deal: 50
          where:
      """;

  @Test
  void findsWordsThatExcludeEachOther() {
    assertThat(never("all: [ { product: Router }, { product: [ Switch, Hub ] } ]")).hasSize(1);
    assertThat(never("all: [ { product: Router }, { product: [ Switch, Router ] } ]")).isEmpty();
    assertThat(never("{ product: Router, not: { product: [ Router, Switch ] } }")).hasSize(1);
  }

  @Test
  void findsLimitsThatExcludeEachOtherThroughAnyNesting() {
    assertThat(
            never(
                "all: [ { amount: { at-least: 10 } }, { any: [ { amount: { less-than: 5 } },"
                    + " { not: { amount: { less-than: 10 } }, units: { less-than: 1 } } ] },"
                    + " { units: { at-least: 1 } } ]"))
        .hasSize(1);
    assertThat(
            never("not: { any: [ { amount: { at-least: 10 } }, { amount: { less-than: 10 } } ] }"))
        .hasSize(1);
    assertThat(never("not: { any: [ { cost: { at-least: 10 } }, { cost: { less-than: 10 } } ] }"))
        .as("a deal whose cost nobody knows")
        .isEmpty();
  }

  @Test
  void namesTheAlternativeThatCanNeverBeTheOne() {
    assertThat(
            never(
                "{ units: { at-least: 5 }, any: [ { units: { less-than: 5 } }, { product: Router },"
                    + " { won-on: { less-than: 2026-03-01 } } ] }"))
        .extracting(told -> told.substring(0, told.indexOf(':')))
        .containsExactly("components.push.where.any[1]", "components.push.where.any[3]");
  }

  @Test
  void looksAtPeopleQuotasCreditsAndGates() {
    assertThat(
            PlanDraft.told(
                Code.NEVER_TRUE,
                PlanDraft.check(
                    """
                    measures:
                      sales:
                        count: amount
                        quota: target
                        where: { product: Router }
                        credit:
                          - { to: sellers, share: 50 % }
                          - { to: managers, share: 50 %, where: { product: Switch } }
                    quotas:
                      target:
                        amounts:
                          - { amount: 10 }
                          - { for: { all: [ { region: West }, { region: East } ] }, amount: 20 }
                    components:
                      commission:
                        kind: commission
                        for: { position: Seller, not: { position: [ Seller, Manager ] } }
                        measure: sales
                        gate: { all: [ { sales: { at-least: 10 } }, { sales: { less-than: 10 } } ] }
                        rate: 5 %
                    """)))
        .extracting(told -> told.substring(0, told.indexOf(':')))
        .containsExactly(
            "measures.sales.credit[2].where",
            "quotas.target.amounts[2].for",
            "components.commission.for",
            "components.commission.gate");
  }

  private static List<String> never(String where) {
    String condition = where.startsWith("{") ? where : "{ " + where + " }";
    return PlanDraft.told(
        Code.NEVER_TRUE, PlanDraft.check(PUSH.stripTrailing() + " " + condition + "\n"));
  }
}
