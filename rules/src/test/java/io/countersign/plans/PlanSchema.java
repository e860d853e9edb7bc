package io.countersign.plans;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schema of the plan language, docs/plan.schema.json. */
final class PlanSchema {

  private static final JsonNode ROOT =
      JsonMapper.shared().readTree(PlanPage.file("plan.schema.json"));
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ROOT);

  private PlanSchema() {}

  /** What the schema finds wrong with a plan in YAML. */
  static List<Error> problems(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML);
  }

  /** The definitions that describe a mapping with fixed keys, by name; the root's name is empty. */
  static Map<String, JsonNode> mappings() {
    Map<String, JsonNode> mappings = new LinkedHashMap<>();
    mappings.put("", ROOT);
    ROOT.get("$defs")
        .properties()
        .forEach(
            definition -> {
              JsonNode body = definition.getValue();
              if (body.has("properties") && body.has("additionalProperties")) {
                mappings.put(definition.getKey(), body);
              }
            });
    return mappings;
  }

  static Set<String> keysOf(JsonNode mapping) {
    return new TreeSet<>(mapping.get("properties").propertyNames());
  }

  /** The words that a key of a mapping may have, if it is a choice of words. */
  static List<String> words(JsonNode property) {
    List<String> words = new ArrayList<>();
    property.path("enum").forEach(word -> words.add(word.asString()));
    return words;
  }

  /** Every key of the language. */
  static Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    mappings().values().forEach(mapping -> keys.addAll(keysOf(mapping)));
    return keys;
  }
}
