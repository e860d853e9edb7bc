package io.countersign.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.yaml.DocumentRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanPageTest {

  static List<String> plans() {
    return PlanPage.plans();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void showsExamplesThatTheReaderAccepts(String plan) {
    assertThat(PlanReader.read("example.yaml", plan).plan().components()).isNotEmpty();
  }

  @Test
  void beginsWithAWholePlanOfAtMostFifteenLines() {
    String first = PlanPage.blocks("yaml").get(0);

    assertThat(first).startsWith("plan: ");
    assertThat(first.lines()).hasSizeLessThanOrEqualTo(15);
  }

  @Test
  void showsProblemsAsTheReaderTellsThem() {
    String wrong = PlanPage.blocks("yaml wrong").get(0);
    DocumentRefused refused =
        catchThrowableOfType(
            DocumentRefused.class, () -> PlanReader.read("field-sales.yaml", wrong));

    assertThat(PlanPage.blocks("text").get(0).lines().toList())
        .isEqualTo(refused.getMessage().lines().toList());
  }

  @Test
  void namesEveryKeyOfTheLanguage() {
    String page = PlanPage.file("plans.md");

    assertThat(PlanSchema.keys())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            key ->
                assertThat(page)
                    .as("the key %s", key)
                    .containsPattern("(`" + key + "[`:])|([ {\\n]" + key + ": )"));
  }
}
