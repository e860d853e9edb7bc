package io.countersign.plans;

import io.countersign.canonical.CanonicalJson;
import io.countersign.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A plan document as maps, lists and texts, to be changed and read again. */
final class PlanTree {

  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

  private PlanTree() {}

  static Map<String, Object> of(String yaml) {
    return YamlText.parse("plan.yaml", yaml).tree();
  }

  /** The document in JSON, which is YAML as well; every value is a text. */
  static String text(Map<String, Object> tree) {
    return new String(CanonicalJson.of(tree), StandardCharsets.UTF_8);
  }

  /** The mapping at a path such as {@code components.commission.tiers[2]}; the root is empty. */
  @SuppressWarnings("unchecked") // only mappings are asked for
  static Map<String, Object> at(Map<String, Object> tree, String path) {
    Object node = tree;
    for (MatchResult step : STEP.matcher(path).results().toList()) {
      node =
          step.group(1) != null
              ? ((Map<String, Object>) node).get(step.group(1))
              : ((List<Object>) node).get(Integer.parseInt(step.group(2)) - 1);
    }
    return (Map<String, Object>) node;
  }

  /** The frame with the fragment's sections laid over it, name by name. */
  static Map<String, Object> merged(Map<String, Object> frame, Map<String, Object> fragment) {
    Map<String, Object> merged = new LinkedHashMap<>(frame);
    fragment.forEach(
        (key, value) -> {
          if (merged.get(key) instanceof Map<?, ?> below && value instanceof Map<?, ?> above) {
            Map<String, Object> both = new LinkedHashMap<>();
            below.forEach((name, entry) -> both.put((String) name, entry));
            above.forEach((name, entry) -> both.put((String) name, entry));
            merged.put(key, both);
          } else {
            merged.put(key, value);
          }
        });
    return merged;
  }
}
