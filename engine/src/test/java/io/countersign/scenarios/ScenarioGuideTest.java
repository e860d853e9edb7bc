package io.countersign.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/scenarios.md shows works as it says. */
class ScenarioGuideTest {

  private static final Pattern BLOCK =
      Pattern.compile("```(\\w+(?: wrong)?)\\n(.*?)```", Pattern.DOTALL);

  private static List<String> blocks(String kind) throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of("../docs/scenarios.md")))
        .results()
        .filter(block -> block.group(1).equals(kind))
        .map((MatchResult block) -> block.group(2))
        .toList();
  }

  @Test
  void everyExampleComesOut() throws IOException {
    assertThat(blocks("yaml")).hasSizeGreaterThan(5);
    for (String block : blocks("yaml")) {
      for (Scenario scenario : ScenarioFile.read(Path.of("scenarios.md"), block)) {
        assertThat(scenario.play().text()).isEqualTo("passed  " + scenario.id());
      }
    }
  }

  @Test
  void aDifferenceIsTold() throws IOException {
    String first = blocks("yaml").get(0).replace("deal: B, pay: 100.00", "deal: B, pay: 120.00");
    Played played = ScenarioFile.read(Path.of("my-examples.yaml"), first).get(0).play();

    assertThat(blocks("text"))
        .anySatisfy(text -> assertThat(text).contains("\n" + played.text().strip() + "\n"));
  }

  @Test
  void whatIsWrongIsTold() throws IOException {
    String wrong = blocks("yaml wrong").get(0);

    assertThatThrownBy(() -> ScenarioFile.read(Path.of("broken.yaml"), wrong))
        .isInstanceOf(DocumentRefused.class)
        .satisfies(
            refused ->
                assertThat(blocks("text"))
                    .anySatisfy(text -> assertThat(text.strip()).isEqualTo(refused.getMessage())));
  }
}
