package io.countersign.matrices;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes maps, lists and texts as YAML on one line. A text is never more than a text. */
final class FlowText {

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{Nd}](?:[\\p{L}\\p{Nd} ._%-]*[\\p{L}\\p{Nd}._%-])?");
  private static final Pattern NULL = Pattern.compile("(?i)null");

  private FlowText() {}

  static String of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> text(String.valueOf(entry.getKey())) + ": " + of(entry.getValue()))
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(FlowText::of).collect(Collectors.joining(", ", "[ ", " ]"));
    }
    return text(value.toString());
  }

  static String text(String text) {
    if (PLAIN.matcher(text).matches() && !NULL.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static String escaped(int character) {
    if (character == '"' || character == '\\') {
      return "\\" + Character.toString(character);
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          String.format("\\U%08X", character);
      default -> Character.toString(character);
    };
  }
}
