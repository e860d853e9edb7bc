package io.countersign.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanReaderTest {

  private static final String PLAN =
      """
      plan: plan-s
      title: Small plan
      version: 1
      currency: USD
      effective: { from: 2017-01-01, until: 2018-01-01 }
      period: quarter
      measures:
        sales:
          count: amount
      quotas:
        target:
          amounts:
            - { amount: 1000 }
      components:
        commission:
          kind: commission
          measure: sales
          quota: target
          tiers:
            - { up-to: 50 %, rate: 2 % }
            - { rate: 4 % }
      """;

  @Test
  void knowsAPlanByWhatItSays() {
    PlanVersion version = PlanReader.read("s.yaml", PLAN);

    assertThat(version.plan().name()).isEqualTo("plan-s");
    assertThat(version.plan().components()).hasSize(1);
    assertThat(PlanReader.read("s.yaml", "# a remark\n" + PLAN).digest())
        .isEqualTo(version.digest());
    assertThat(PlanReader.read("s.yaml", PLAN.replace("rate: 4 %", "rate: 5 %")).digest())
        .isNotEqualTo(version.digest());
  }

  @Test
  void tellsAllProblemsAtOnceWithTheirPlaces() {
    List<DocumentProblem> problems =
        problems(
            PLAN.replace("version: 1", "version: one")
                .replace("rate: 4 %", "rate: 4")
                .replace("quota: target", "quota: goal")
                .replace("count: amount", "count: amount\n    colour: red"));

    assertThat(problems)
        .extracting(DocumentProblem::path, DocumentProblem::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("version", 3),
            org.assertj.core.groups.Tuple.tuple("measures.sales.colour", 10),
            org.assertj.core.groups.Tuple.tuple("components.commission.quota", 19),
            org.assertj.core.groups.Tuple.tuple("components.commission.tiers[2].rate", 22));
    assertThat(problems.get(1).found()).isEqualTo("the unknown key 'colour'");
    assertThat(problems.get(3).expected()).contains("4 % or 0.75 %");
  }

  @Test
  void refusesAGapAndAnOverlapBetweenTiers() {
    assertThat(only(PLAN.replace("{ rate: 4 % }", "{ from: 60 %, rate: 4 % }")))
        .contains("from 60 % leaves a gap");
    assertThat(only(PLAN.replace("{ rate: 4 % }", "{ from: 40 %, rate: 4 % }")))
        .contains("from 40 % leaves an overlap");
    assertThat(only(PLAN.replace("{ rate: 4 % }", "{ up-to: 100 %, rate: 4 % }")))
        .contains("no upper bound in the last tier");
  }

  @Test
  void refusesAQuotaThatIsMissingAndOneThatIsNotAboveZero() {
    assertThat(only(PLAN.replace("    quota: target\n", "")))
        .contains("no key 'quota'")
        .contains("because its tiers are percentages of quota");
    assertThat(only(PLAN.replace("amount: 1000", "amount: 0"))).contains("a number above zero");
  }

  @Test
  void refusesAConditionOnSomethingItMayNotLookAt() {
    assertThat(
            only(
                PLAN.replace(
                    "count: amount", "count: amount\n    where: { salary: { at-least: 1 } }")))
        .contains("the unknown key 'salary'; expected only product, account, amount");
  }

  @Test
  void refusesKeysTwiceAliasesAndTextThatIsNoMapping() {
    assertThat(only(PLAN + "plan: again\n")).contains("the key a second time");
    assertThat(problems(PLAN.replace("{ amount: 1000 }", "&a { amount: 1000 }\n      - *a")))
        .isNotEmpty();
    assertThat(problems("just words")).hasSize(1);
    assertThat(problems("")).hasSize(1);
    assertThat(problems("a: [".repeat(5_000))).hasSize(1);
  }

  @Test
  void namesEveryMissingPartOfAnEmptyPlan() {
    assertThat(problems("plan: p"))
        .extracting(DocumentProblem::found)
        .contains(
            "no key 'title'", "no key 'currency'", "no key 'effective'", "no key 'components'");
  }

  @Test
  void tellsTheFirstHundredOfVeryManyProblemsInItsMessage() {
    String unknown =
        IntStream.range(0, 150).mapToObj(i -> "k" + i + ": 1").collect(Collectors.joining("\n"));
    DocumentRefused refused =
        catchThrowableOfType(
            DocumentRefused.class, () -> PlanReader.read("s.yaml", PLAN + unknown));

    assertThat(refused.problems()).hasSize(150);
    assertThat(refused.getMessage().lines())
        .hasSize(101)
        .last()
        .isEqualTo("s.yaml: and 50 more problems");
  }

  private static String only(String document) {
    List<DocumentProblem> problems = problems(document);
    assertThat(problems).hasSize(1);
    return problems.get(0).toString();
  }

  private static List<DocumentProblem> problems(String document) {
    DocumentRefused refused =
        catchThrowableOfType(DocumentRefused.class, () -> PlanReader.read("s.yaml", document));
    assertThat(refused).isNotNull();
    return refused.problems();
  }
}
