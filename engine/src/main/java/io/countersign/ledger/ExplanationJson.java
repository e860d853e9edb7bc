package io.countersign.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.countersign.rulebook.Explanation;
import java.math.BigDecimal;
import tools.jackson.databind.json.JsonMapper;

/** Explanations as JSON text; exact amounts are written as text so that no reader rounds them. */
final class ExplanationJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .withConfigOverride(
              BigDecimal.class,
              format -> format.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
          .build();

  private ExplanationJson() {}

  static String write(Explanation explanation) {
    return MAPPER.writeValueAsString(explanation);
  }

  static Explanation read(String json) {
    return MAPPER.readValue(json, Explanation.class);
  }
}
