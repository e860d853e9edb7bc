package io.countersign.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The schema and the reader are asked the same questions about the same plan. */
class PlanSchemaTest {

  /** One mapping of every kind that the language has. */
  private static final String PLAN =
      """
      plan: every-kind
      title: Every kind of mapping
      version: 1
      currency: USD
      effective: { from: 2026-01-01, until: 2027-01-01 }
      period: quarter
      rounding: half-up
      exchange-rates: { EUR: 1.08 }
      measures:
        sales:
          count: amount
          credit: direct
          where:
            product: A
            amount: { at-least: 1, at-most: 9 }
            won-on: { more-than: 2026-01-31, less-than: 2026-02-28 }
          weights: products
      weights:
        products: { by: product, values: { A: 1 }, otherwise: 1 }
      quotas:
        target: { amounts: [ { for: { position: Seller }, period: 2026-Q1, amount: 1000 } ] }
      components:
        stepped:
          kind: commission
          title: Stepped
          clause: "1"
          for: { position: Seller }
          earned-when: won
          measure: sales
          method: marginal
          tiers: [ { up-to: 500, rate: 1 % }, { from: 500, rate: 2 % } ]
        extra: { kind: bonus, measure: sales, quota: target, at-least: 100 %, amount: 500 }
        push:
          kind: spif
          during: { from: 2026-07-01, until: 2026-08-01 }
          where: { product: A }
          per-deal: 50
      clawback:
        early: { clause: "2", within-days: 30, recover: full, components: [ stepped ] }
      """;

  /** Where {@link #PLAN} has a mapping of each definition of the schema. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("", ""),
          Map.entry("dates", "effective"),
          Map.entry("measure", "measures.sales"),
          Map.entry("deals", "measures.sales.where"),
          Map.entry("limits", "measures.sales.where.amount"),
          Map.entry("dayLimits", "measures.sales.where.won-on"),
          Map.entry("weights", "weights.products"),
          Map.entry("quota", "quotas.target"),
          Map.entry("row", "quotas.target.amounts[1]"),
          Map.entry("people", "quotas.target.amounts[1].for"),
          Map.entry("commission", "components.stepped"),
          Map.entry("tier", "components.stepped.tiers[2]"),
          Map.entry("bonus", "components.extra"),
          Map.entry("spif", "components.push"),
          Map.entry("clawback", "clawback.early"));

  private static final Pattern ONLY = Pattern.compile("only ([^;]+)");

  static Set<String> mappings() {
    return PlanSchema.mappings().keySet();
  }

  static List<String> plans() {
    return PlanPage.plans();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void acceptsTheExamplesOfTheGuide(String plan) {
    assertThat(PlanSchema.problems(plan)).isEmpty();
  }

  @Test
  void acceptsWhatTheReaderAccepts() throws IOException {
    String planA = Files.readString(Path.of("../docs/examples/maven-crm/plan-a.yaml"));

    assertThat(PlanSchema.problems(planA)).isEmpty();
    assertThat(PlanSchema.problems(PLAN)).isEmpty();
    assertThat(problems(PLAN)).isEmpty();
    assertThat(PLACES.keySet()).isEqualTo(mappings());
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void knowsTheKeysThatTheReaderKnowsAndNoOther(String mapping) {
    Map<String, Object> plan = PlanTree.of(PLAN);
    PlanTree.at(plan, PLACES.get(mapping)).put("zzz", "1");
    String expected =
        problems(PlanTree.text(plan)).stream()
            .filter(problem -> problem.path().endsWith("zzz"))
            .map(DocumentProblem::expected)
            .findFirst()
            .orElseThrow();

    Set<String> keys = PlanSchema.keysOf(PlanSchema.mappings().get(mapping));
    if (PlanSchema.mappings().get(mapping).has("patternProperties")) {
      keys.add("deal.NAME");
    }
    assertThat(keysNamedIn(expected)).isEqualTo(keys);
    assertThat(PlanSchema.problems(PlanTree.text(plan))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void needsTheKeysThatTheReaderNeeds(String mapping) {
    for (String key : PlanTree.at(PlanTree.of(PLAN), PLACES.get(mapping)).keySet()) {
      Map<String, Object> plan = PlanTree.of(PLAN);
      PlanTree.at(plan, PLACES.get(mapping)).remove(key);
      boolean needed =
          problems(PlanTree.text(plan)).stream()
              .map(DocumentProblem::toString)
              .anyMatch(
                  p ->
                      p.contains("found no key")
                          || p.contains("found none of")
                          || p.contains("expected at least one"));

      assertThat(!PlanSchema.problems(PlanTree.text(plan)).isEmpty())
          .as("without %s.%s", PLACES.get(mapping), key)
          .isEqualTo(needed);
    }
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void knowsTheWordsThatTheReaderKnows(String mapping) {
    JsonNode properties = PlanSchema.mappings().get(mapping).get("properties");
    for (String key : PlanTree.at(PlanTree.of(PLAN), PLACES.get(mapping)).keySet()) {
      List<String> words = PlanSchema.words(properties.path(key));
      if (!words.isEmpty()) {
        Map<String, Object> plan = PlanTree.of(PLAN);
        PlanTree.at(plan, PLACES.get(mapping)).put(key, "zzz");

        assertThat(problems(PlanTree.text(plan)))
            .extracting(DocumentProblem::expected)
            .contains("one of " + String.join(", ", words));
        assertThat(PlanSchema.problems(PlanTree.text(plan))).isNotEmpty();
      }
    }
  }

  private static Set<String> keysNamedIn(String expected) {
    Matcher only = ONLY.matcher(expected);
    assertThat(only.lookingAt()).as(expected).isTrue();
    return new TreeSet<>(List.of(only.group(1).split(", ", -1)));
  }

  private static List<DocumentProblem> problems(String plan) {
    try {
      PlanReader.read("plan.yaml", plan);
      return List.of();
    } catch (DocumentRefused refused) {
      return refused.problems();
    }
  }
}
