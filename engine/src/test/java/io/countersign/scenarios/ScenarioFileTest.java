package io.countersign.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.yaml.DocumentRefused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {

  private static final Path FILE = Path.of("examples.yaml");

  private static final String HALF =
      """
      scenarios:
        half:
          plan:
            measures: { sales: { count: amount } }
            components:
              commission: { kind: commission, measure: sales, rate: 50 % }
          deals:
            - { won: 2026-02-10, by: { amy: 75 %, bob: 25 % }, amount: 10.02 }
          expect:
      """;

  private static Played play(String document) {
    List<Scenario> scenarios = ScenarioFile.read(FILE, document);
    assertThat(scenarios).hasSize(1);
    return scenarios.get(0).play();
  }

  @Test
  void passesWhenEverythingComesOutAsExpected() {
    Played played =
        play(
            HALF
                + """
                      - { who: amy, exact: 3.7575, pay: 3.76 }
                      - { who: bob, period: 2026-02, component: commission, deal: D1, pay: 1.25 }
                      - { pay: 5.01, held: 0 }
                      - { who: amy, measure: sales, height: 7.515 }
                """);

    assertThat(played.text()).isEqualTo("passed  half");
    assertThat(played.passed()).isTrue();
  }

  @Test
  void saysWhatDiffersAndWhichLinesAreBehindIt() {
    Played played = play(HALF + "      - { who: amy, pay: 3.75 }\n");

    assertThat(played.passed()).isFalse();
    assertThat(played.text().lines().map(String::strip))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("FAILED  half"),
            second -> assertThat(second).isEqualTo("line 10, amy: pay: expected 3.75, got 3.76"),
            third ->
                assertThat(third)
                    .startsWith("2026-02 amy commission earned D1 USD 3.76 = Commission: "));
  }

  @Test
  void comparesExactlyUnlessToldToRound() {
    assertThat(play(HALF + "      - { who: amy, pay: 3.8 }\n").passed()).isFalse();
    assertThat(play(HALF + "      - { who: amy, pay: 3.8, rounded: true }\n").passed()).isTrue();
    assertThat(play(HALF + "      - { who: amy, pay: 3.760 }\n").passed()).isTrue();
  }

  @Test
  void comparesWithWhatWasPostedBeforeACorrection() {
    Played played =
        play(
            HALF.replace("    expect:", "    corrected:\n      deals: []\n    expect:")
                + "      - { who: amy, was: 3.76, pay: 0, delta: -3.76 }\n");

    assertThat(played.text()).isEqualTo("passed  half");
  }

  @Test
  void knowsOnlyWhatHadHappenedOnADay() {
    Played played =
        play(
            HALF
                + """
                      - { who: amy, on: 2026-02-09, pay: 0 }
                      - { who: amy, on: 2026-02-10, pay: 3.76 }
                """);

    assertThat(played.text()).isEqualTo("passed  half");
  }

  @Test
  void letsAPlanHoldForThePeriodsOfItsDays() {
    Scenario scenario =
        ScenarioFile.read(FILE, HALF + "      - { period: 2026-04, pay: 0 }\n").get(0);

    var head = scenario.told().plan().plan().head();
    assertThat(head.effective()).hasToString("from 2026-02-01 until 2026-05-01");
    assertThat(head.title()).isEqualTo("half");
  }

  @Test
  void knowsAProblemThatIsExpected() {
    Played played =
        play(
            HALF.replace("amount: 10.02", "amount: 10.02, currency: GBP")
                + "      - { problem: exchange-rate-missing, says: from GBP to USD }\n");

    assertThat(played.text()).isEqualTo("passed  half");
  }

  @Test
  void takesAProblemThatNobodyExpectsForADifference() {
    Played played =
        play(
            HALF.replace("amount: 10.02", "amount: 10.02, currency: GBP")
                + "      - { who: amy, pay: 0 }\n");

    assertThat(played.text()).contains("a problem: expected none, got exchange-rate-missing");
  }

  @Test
  void knowsARefusalThatIsExpected() {
    String refused =
        HALF.replace("rate: 50 %", "rate: 50")
            + "      - { refused: 'a percentage with its sign' }\n";

    assertThat(play(refused).text()).isEqualTo("passed  half");
    assertThat(play(HALF + "      - { refused: anything }\n").text())
        .contains("got an accepted plan");
  }

  @Test
  void tellsEverythingThatIsWrongAtOnceEachAtItsPlace() {
    assertThatThrownBy(
            () ->
                ScenarioFile.read(
                    FILE,
                    """
                    plans:
                      flat:
                        measures: { sales: { count: amount } }
                        components:
                          commission: { kind: commission, measure: sales, rate: 5 }
                      unused:
                        components: {}
                    scenarios:
                      first:
                        plan: flat
                        people: { amy: { boss: mia } }
                        deals:
                          - { by: { amy: 60 % }, amount: 1,000 }
                          - { amount: 5 }
                        metrics: [ { of: amy, value: ten } ]
                        expect:
                          - { who: amy, paid: 5 }
                          - { who: amy, delta: 5 }
                      second:
                        plan: flt
                        expect: []
                    """))
        .isInstanceOfSatisfying(
            DocumentRefused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(p -> p.line() + " " + p.path())
                    .containsExactly(
                        "5 plans.flat.components.commission.rate",
                        "7 plans.unused",
                        "11 scenarios.first.people.amy.boss",
                        "13 scenarios.first.deals[1].by",
                        "13 scenarios.first.deals[1].000",
                        "14 scenarios.first.deals[2]",
                        "15 scenarios.first.metrics[1]",
                        "15 scenarios.first.metrics[1].value",
                        "17 scenarios.first.expect[1].paid",
                        "18 scenarios.first.expect[2].delta",
                        "20 scenarios.second.plan",
                        "21 scenarios.second.expect"));
  }

  @Test
  void refusesNamesThatTheScenarioDoesNotHave() {
    assertThatThrownBy(
            () ->
                ScenarioFile.read(
                    FILE, HALF + "      - { who: ammy, component: bonus, deal: D7, pay: 0 }\n"))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("expect[1].who: found 'ammy'; expected one of amy, bob")
        .hasMessageContaining("expect[1].component: found 'bonus'; expected one of commission")
        .hasMessageContaining("expect[1].deal: found 'D7'; expected one of D1");
  }

  private static final String PLAN =
      """
      plan: flat
      title: Flat
      version: 1
      currency: USD
      effective: { from: 2026-01-01, until: 2027-01-01 }
      period: month
      measures: { sales: { count: amount } }
      components:
        commission: { kind: commission, measure: sales, rate: 5 % }
      """;

  private static final String EXAMPLES =
      """
      examples:
        one-deal:
          deals: [ { won: 2026-03-10, by: amy, amount: 1000 } ]
          expect: [ { who: amy, period: 2026-03, pay: 50.00 } ]
      """;

  @Test
  void readsTheExamplesOfAPlan() {
    assertThat(ScenarioFile.read(Path.of("plan.yaml"), PLAN + EXAMPLES))
        .extracting(Scenario::id)
        .containsExactly("one-deal");
  }

  @Test
  void playsTheExamplesOfAPlanUnderThatVeryPlan() {
    assertThat(PlanExamples.play("plan.yaml", PLAN)).isEmpty();
    assertThat(PlanExamples.play("plan.yaml", PLAN + EXAMPLES))
        .extracting(Played::text)
        .containsExactly("passed  one-deal");
    assertThat(PlanExamples.play("plan.yaml", PLAN + EXAMPLES.replace("50.00", "60.00")))
        .singleElement()
        .satisfies(
            played ->
                assertThat(played.differences().get(0).line())
                    .isEqualTo((int) PLAN.lines().count() + 4));
  }

  @Test
  void refusesAPlanInAnExampleOfAPlan() {
    String other = EXAMPLES.replace("    deals:", "    plan: {}\n    deals:");

    assertThatThrownBy(() -> PlanExamples.play("plan.yaml", PLAN + other))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("examples.one-deal.plan: found the unknown key 'plan'");
  }
}
