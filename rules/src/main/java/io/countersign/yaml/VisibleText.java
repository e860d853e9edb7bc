package io.countersign.yaml;

import java.util.Set;

/** What of a text people can see, so that what they sign is what is read. */
final class VisibleText {

  static final int LONGEST = 500;
  private static final int LONGEST_SHOWN = 60;

  private VisibleText() {}

  /** Whether text holds only what people can see, and not too much of it. */
  static boolean isPlain(String text) {
    return text.length() <= LONGEST && text.codePoints().allMatch(VisibleText::isVisible);
  }

  /** Letters that are drawn as nothing: fillers of Hangul, and the blank of Braille. */
  private static final Set<Integer> BLANK_LETTERS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

  /** Line ends and the joiners that some scripts need count as visible. */
  private static boolean isVisible(int character) {
    if (BLANK_LETTERS.contains(character)) {
      return false;
    }
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
