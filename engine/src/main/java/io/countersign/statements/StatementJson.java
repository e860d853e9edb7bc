package io.countersign.statements;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import tools.jackson.databind.json.JsonMapper;

/** The content of a statement as it is stored; exact amounts are text. */
final class StatementJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultVisibility(
              found -> found.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .withConfigOverride(
              BigDecimal.class,
              format -> format.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
          .build();

  private StatementJson() {}

  static String write(Statement.Content content) {
    return MAPPER.writeValueAsString(content);
  }

  static Statement.Content read(String json) {
    return MAPPER.readValue(json, Statement.Content.class);
  }
}
