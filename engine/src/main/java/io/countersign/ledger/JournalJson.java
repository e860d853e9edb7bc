package io.countersign.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import tools.jackson.databind.json.JsonMapper;

/** What a journal entry holds as JSON; exact amounts are text, so that no reader rounds them. */
final class JournalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .withConfigOverride(
              BigDecimal.class,
              format -> format.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
          .build();

  private JournalJson() {}

  static String write(Object record) {
    return MAPPER.writeValueAsString(record);
  }

  static <T> T read(String json, Class<T> kind) {
    return MAPPER.readValue(json, kind);
  }
}
