package io.countersign.yaml;

/** What of a text people can see, so that what they sign is what is read. */
final class VisibleText {

  static final int LONGEST = 500;
  private static final int LONGEST_SHOWN = 60;

  private VisibleText() {}

  /** Whether text holds only what people can see, and not too much of it. */
  static boolean isPlain(String text) {
    return text.length() <= LONGEST && text.codePoints().allMatch(VisibleText::isVisible);
  }

  /** Line ends and the joiners that some scripts need count as visible. */
  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n';
      case Character.FORMAT -> character == 0x200C || character == 0x200D;
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  /** The text on one line, cut where it is long; what cannot be seen is shown as its number. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    int[] points = text.codePoints().limit(LONGEST_SHOWN + 1).toArray();
    for (int i = 0; i < Math.min(points.length, LONGEST_SHOWN); i++) {
      shown.append(
          points[i] != '\n' && isVisible(points[i])
              ? Character.toString(points[i])
              : String.format("<U+%04X>", points[i]));
    }
    return points.length > LONGEST_SHOWN ? shown + "…" : shown.toString();
  }
}
