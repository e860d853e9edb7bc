package io.countersign.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.earning.EarningKey;
import io.countersign.yaml.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors and the guide know what the reader knows. */
class ScenarioSchemaTest {

  private static final Path DOCS = Path.of("../docs");

  @Test
  void theSchemaAndTheGuideKnowEveryFigure() throws IOException {
    JsonNode expectation = schema().at("/$defs/expectation/properties");
    String guide = Files.readString(DOCS.resolve("scenarios.md"));
    List<String> figures = Arrays.stream(Figure.values()).map(Item::word).toList();

    assertThat(expectation.propertyNames()).containsAll(figures);
    assertThat(figures).allSatisfy(figure -> assertThat(guide).contains("`" + figure + "`"));
  }

  @Test
  void theSchemaAndTheGuideKnowEveryKindOfEarning() throws IOException {
    String guide = Files.readString(DOCS.resolve("scenarios.md"));
    List<String> kinds = Arrays.stream(EarningKey.Kind.values()).map(Item::word).toList();

    assertThat(schema().at("/$defs/expectation/properties/kind/enum").valueStream())
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrderElementsOf(kinds);
    assertThat(kinds).allSatisfy(kind -> assertThat(guide).contains("`" + kind + "`"));
  }

  @Test
  void theGuideTellsEveryKeyOfTheSchema() throws IOException {
    String guide = Files.readString(DOCS.resolve("scenarios.md"));
    for (JsonNode definition : schema().get("$defs")) {
      assertThat(definition.path("properties").propertyNames())
          .allSatisfy(key -> assertThat(guide).containsPattern("\\b" + key + "\\b"));
    }
  }

  private static JsonNode schema() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(DOCS.resolve("scenario.schema.json")));
  }
}
