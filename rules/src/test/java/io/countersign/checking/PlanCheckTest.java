package io.countersign.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.countersign.plans.PlanReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

  private static final String PLAN =
      """
      plan: two-mistakes
      title: Two mistakes
      version: 1
      currency: USD
      effective: { from: 2026-01-01, until: 2027-01-01 }
      period: quarter
      measures:
        sales: { count: amount, where: { amount: { at-least: 100 } } }
      components:
        commission:
          kind: commission
          measure: sales
          method: retroactive
          tiers:
            - { up-to: 1000, rate: 5 % }
            - { rate: 4 % }
      clawback:
        early: { within-days: 30, recover: full }
      """;

  @Test
  void tellsEverythingAtOnceInTheOrderOfTheDocument() {
    List<Finding> findings = PlanCheck.check("p.yaml", PlanReader.read("p.yaml", PLAN));

    assertThat(findings)
        .extracting(f -> f.place().line(), f -> f.place().column(), f -> f.code().word())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 7, "example-missing"),
            org.assertj.core.groups.Tuple.tuple(10, 3, "uncapped"),
            org.assertj.core.groups.Tuple.tuple(16, 9, "pay-falls"),
            org.assertj.core.groups.Tuple.tuple(18, 3, "clause-missing"));
    assertThat(findings.get(2).line("p.yaml"))
        .isEqualTo(
            "p.yaml:16:9 error pay-falls: A total in 'sales' of 1,000.00 pays 50.00, one of"
                + " 1,000.01 only 40.00. Whoever sells more is paid less. Sellers hold deals back"
                + " at the bound, and the pay is hard to defend. Let the rates rise from tier to"
                + " tier, or pay each slice at its own rate with 'method: marginal'.");
  }

  @Test
  void saysOfEveryFindingWhatWhyAndTheWayOut() {
    assertThat(PlanCheck.check("p.yaml", PlanReader.read("p.yaml", PLAN)))
        .allSatisfy(
            finding -> {
              assertThat(finding.what()).endsWith(".");
              assertThat(finding.why()).endsWith(".");
              assertThat(finding.wayOut()).endsWith(".");
              assertThat(finding.isError()).isEqualTo(finding.severity() == Severity.ERROR);
            });
  }

  @Test
  void answersInTimeForVeryLargePlans() {
    String tiers =
        IntStream.range(1, 10_000)
            .mapToObj(i -> "      - { up-to: " + i + ", rate: " + i % 97 + " % }")
            .collect(Collectors.joining("\n", "", "\n      - { rate: 97 % }\n"));
    String rows =
        IntStream.range(1, 2_000)
            .mapToObj(
                i ->
                    "      - { where: { product: P%d, amount: { at-least: %d } }, rate: 5 %% }"
                        .formatted(i, i))
            .collect(Collectors.joining("\n", "", "\n      - { rate: 9 % }\n"));
    String plan =
        "components:\n  tiered:\n    kind: commission\n    measure: sales\n    tiers:\n"
            + tiers
            + "  by-row:\n    kind: commission\n    measure: sales\n    rates:\n"
            + rows;

    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> PlanDraft.check(plan)))
        .isNotEmpty();
  }
}
