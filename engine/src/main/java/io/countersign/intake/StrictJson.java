package io.countersign.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object of which every field must be asked for: a field that is missing, of another kind,
 * doubled or left over is refused with an {@link IllegalArgumentException}.
 */
final class StrictJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode object;
  private final Set<String> asked = new HashSet<>();

  private StrictJson(JsonNode object) {
    if (!object.isObject()) {
      throw new IllegalArgumentException("not a JSON object: " + object);
    }
    this.object = object;
  }

  static StrictJson parse(String text) {
    try {
      return new StrictJson(JSON.readTree(text));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  boolean has(String name) {
    return object.has(name);
  }

  String text(String name) {
    return text(name, field(name));
  }

  void require(String name, String value) {
    if (!text(name).equals(value)) {
      throw new IllegalArgumentException(name + " is '" + text(name) + "', not '" + value + "'");
    }
  }

  /** A decimal in its one spelling. */
  BigDecimal decimal(String name) {
    String text = text(name);
    BigDecimal value = new BigDecimal(text);
    if (!EventJson.plain(value).toPlainString().equals(text)) {
      throw new IllegalArgumentException(name + " '" + text + "' is not in its one spelling");
    }
    return value;
  }

  <T> List<T> objects(String name, Function<StrictJson, T> reader) {
    List<T> items = new ArrayList<>();
    JsonNode array = field(name);
    if (!array.isArray()) {
      throw new IllegalArgumentException(name + " is not a list");
    }
    for (JsonNode item : array) {
      StrictJson entry = new StrictJson(item);
      items.add(reader.apply(entry));
      entry.nothingElse();
    }
    return items;
  }

  Map<String, String> texts(String name) {
    StrictJson map = new StrictJson(field(name));
    Map<String, String> texts = new TreeMap<>();
    for (String key : map.object.propertyNames()) {
      texts.put(key, map.text(key));
    }
    return texts;
  }

  void nothingElse() {
    for (String name : object.propertyNames()) {
      if (!asked.contains(name)) {
        throw new IllegalArgumentException("unknown field '" + name + "'");
      }
    }
  }

  private JsonNode field(String name) {
    asked.add(name);
    JsonNode value = object.get(name);
    if (value == null) {
      throw new IllegalArgumentException("field '" + name + "' is missing");
    }
    return value;
  }

  private static String text(String name, @Nullable JsonNode value) {
    if (value == null || !value.isString()) {
      throw new IllegalArgumentException(name + " is not text: " + value);
    }
    return value.stringValue();
  }
}
