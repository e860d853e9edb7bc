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
  private static final String PLAN = EveryKind.plan();

  /** Where {@link #PLAN} has a mapping of each definition of the schema. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("", ""),
          Map.entry("dates", "effective"),
          Map.entry("rounding", "rounding"),
          Map.entry("exchange", "exchange"),
          Map.entry("dealMeasure", "measures.sales"),
          Map.entry("creditRule", "measures.sales.credit[2]"),
          Map.entry("deals", "measures.sales.where"),
          Map.entry("limits", "measures.sales.where.amount"),
          Map.entry("fractionLimits", "measures.sales.where.margin-rate"),
          Map.entry("dayLimits", "measures.sales.where.won-on"),
          Map.entry("metricMeasure", "measures.score"),
          Map.entry("ratioMeasure", "measures.per-deal"),
          Map.entry("ratio", "measures.per-deal.ratio"),
          Map.entry("sumMeasure", "measures.both"),
          Map.entry("weights", "weights.products"),
          Map.entry("quota", "quotas.target"),
          Map.entry("row", "quotas.target.amounts[1]"),
          Map.entry("people", "quotas.target.amounts[1].for"),
          Map.entry("addedRow", "quotas.target.also[1]"),
          Map.entry("ramp", "quotas.target.ramp"),
          Map.entry("weightedMonths", "quotas.target.prorate"),
          Map.entry("commission", "components.stepped"),
          Map.entry("stage", "components.stepped.release[2]"),
          Map.entry("factorOfPay", "components.stepped.factors[1]"),
          Map.entry("factorTier", "components.stepped.factors[1].tiers[2]"),
          Map.entry("floor", "components.stepped.floor"),
          Map.entry("cap", "components.stepped.cap"),
          Map.entry("tier", "components.stepped.tiers[2]"),
          Map.entry("threshold", "components.stepped.threshold"),
          Map.entry("accelerator", "components.accelerated.accelerators[2]"),
          Map.entry("rateRow", "components.by-row.rates[1]"),
          Map.entry("case", "components.by-case.cases[2]"),
          Map.entry("grid", "components.by-grid.grid"),
          Map.entry("edge", "components.by-grid.grid.down"),
          Map.entry("bonus", "components.extra"),
          Map.entry("periodFloor", "components.extra.floor"),
          Map.entry("periodCap", "components.extra.cap"),
          Map.entry("step", "components.levels.steps[2]"),
          Map.entry("scorecard", "components.card"),
          Map.entry("periodStage", "components.card.release[1]"),
          Map.entry("goal", "components.card.goals.own"),
          Map.entry("spif", "components.push"),
          Map.entry("contest", "components.race"),
          Map.entry("prize", "components.race.prizes[2]"),
          Map.entry("thenBy", "components.race.ties"),
          Map.entry("pool", "components.shared"),
          Map.entry("poolOfMeasure", "components.shared.pool"),
          Map.entry("dealtBy", "components.shared.dealt"),
          Map.entry("override", "components.above"),
          Map.entry("band", "components.band.band"),
          Map.entry("bandTier", "components.band.band.tiers[2]"),
          Map.entry("totalCap", "components.most"),
          Map.entry("draw", "components.advance"),
          Map.entry("recovery", "components.advance.recovery"),
          Map.entry("guarantee", "components.floor-pay"),
          Map.entry("salary", "components.salary"),
          Map.entry("reward", "components.trip"),
          Map.entry("clawback", "clawback.early"),
          Map.entry("recover", "clawback.early.recover"),
          Map.entry("linear", "clawback.early.recover.linear"),
          Map.entry("unearnedMonths", "clawback.by-months.recover.months"),
          Map.entry("clawbackStep", "clawback.by-steps.recover.steps[2]"),
          Map.entry("onTarget", "on-target[1]"),
          Map.entry("contractCosts", "contract-costs"));

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
      String place = mapping.isEmpty() ? "the document" : PLACES.get(mapping);
      boolean needed =
          problems(PlanTree.text(plan)).stream()
              .filter(problem -> problem.path().equals(place))
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
