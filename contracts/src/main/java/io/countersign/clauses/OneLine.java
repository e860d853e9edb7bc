package io.countersign.clauses;

/**
 * The rule for everything that people type and paper shows: one visible line. A line break could
 * pose as a further clause, an invisible or direction-changing character could hide words. Joiners
 * are let through where a script needs them, after one of its letters.
 */
public final class OneLine {

  /** The longest line, in UTF-16 units. */
  public static final int LONGEST = 300;

  private OneLine() {}

  /**
   * Lets a visible line of 1 to {@value #LONGEST} characters pass.
   *
   * @param what the thing as a sentence begins with it
   * @throws IllegalArgumentException when the text is anything else
   */
  public static void require(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " cannot be empty");
    }
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "%s has at most %d characters, found %d".formatted(what, LONGEST, text.length()));
    }
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int codePoint = text.codePointAt(at);
      if (isUnseen(codePoint) && !(isJoiner(codePoint) && joinsAfter(text, at))) {
        refuse(what, codePoint);
      }
    }
  }

  /** The two signs that tell letters of Arabic and Indic scripts whether to join. */
  private static boolean isJoiner(int codePoint) {
    return codePoint == 0x200C || codePoint == 0x200D;
  }

  private static boolean joinsAfter(String text, int at) {
    return at > 0
        && switch (Character.UnicodeScript.of(text.codePointBefore(at))) {
          case COMMON, INHERITED, LATIN, GREEK, CYRILLIC, HAN, HIRAGANA, KATAKANA, HANGUL -> false;
          default -> true;
        };
  }

  static boolean isUnseen(int codePoint) {
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
