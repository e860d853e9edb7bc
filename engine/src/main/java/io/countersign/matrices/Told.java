package io.countersign.matrices;

/** Text as a message shows it: quoted, on one line, cut where it is long. */
final class Told {

  private static final int LONGEST = 60;

  private Told() {}

  static String quoted(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> shown.append(isVisible(c) ? Character.toString(c) : String.format("<U+%04X>", c)));
    return "'" + shown + (text.codePointCount(0, text.length()) > LONGEST ? "…'" : "'");
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
