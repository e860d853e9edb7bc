package io.countersign.scenarios;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * The text of a plan that stands inside another document, at its own lines and columns, so that
 * what is wrong with it is reported where it stands.
 */
final class PlanText {

  private final int[] document;

  PlanText(String document) {
    this.document = document.codePoints().toArray();
  }

  /**
   * The plan as a document of its own.
   *
   * @param missing keys that the plan does not have, each with its value in YAML
   */
  String of(MappingNode plan, Map<String, String> missing) {
    int start = plan.getStartMark().getIndex();
    int end = Math.min(plan.getEndMark().getIndex(), document.length);
    String body = new String(document, start, end - start).stripTrailing();
    int column = plan.getStartMark().getColumn();
    String place = "\n".repeat(plan.getStartMark().getLine()) + " ".repeat(column);
    return place
        + (plan.getFlowStyle() == FlowStyle.FLOW
            ? inFlow(body, missing)
            : inBlock(body, missing, column));
  }

  private static String inBlock(String body, Map<String, String> missing, int column) {
    StringBuilder text = new StringBuilder(body);
    missing.forEach(
        (key, value) ->
            text.append('\n').append(" ".repeat(column)).append(key).append(": ").append(value));
    return text.append('\n').toString();
  }

  private static String inFlow(String body, Map<String, String> missing) {
    StringBuilder text = new StringBuilder(body.substring(0, body.length() - 1).stripTrailing());
    missing.forEach(
        (key, value) -> {
          char last = text.charAt(text.length() - 1);
          text.append(last == '{' || last == ',' ? " " : ", ").append(key).append(": ");
          text.append(value);
        });
    return text.append(" }\n").toString();
  }
}
