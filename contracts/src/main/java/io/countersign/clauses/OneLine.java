package io.countersign.clauses;

/**
 * The guard of everything that people type and paper shows: one visible line. A line break could
 * pose as a further clause, an invisible or direction-changing character could hide words.
 */
final class OneLine {

  private OneLine() {}

  static void require(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " cannot be empty");
    }
    text.codePoints().filter(OneLine::isUnseen).findFirst().ifPresent(c -> refuse(what, c));
  }

  private static boolean isUnseen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static void refuse(String what, int codePoint) {
    throw new IllegalArgumentException(
        "%s is one line of visible characters, found U+%04X; leave it out"
            .formatted(what, codePoint));
  }
}
