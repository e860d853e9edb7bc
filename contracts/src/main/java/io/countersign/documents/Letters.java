package io.countersign.documents;

/** What kind of sign a character is, as far as paper must know. */
final class Letters {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Letters() {}

  /** A sign that is written on, below or above a letter. */
  static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** A sign that is not seen itself and says whether the letters beside it join. */
  static boolean isJoiner(int codePoint) {
    return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
  }

  /** A character that is written one after the other, from left to right, as it stands. */
  static boolean isPlain(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return !isMark(codePoint)
        && !isUnseen(codePoint)
        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** A control or format character: nobody sees it on paper. */
  static boolean isUnseen(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.FORMAT;
  }

  /** A letter, a mark or a digit of some script: a font of that script has it. */
  static boolean isWritten(int codePoint) {
    return isMark(codePoint) || Character.isLetterOrDigit(codePoint);
  }

  /** Whether a joiner stands after a letter of a script whose letters join or stack. */
  static boolean isJoinerInPlace(String text, int at) {
    if (at == 0 || !isJoiner(text.codePointAt(at))) {
      return false;
    }
    int before = text.codePointBefore(at);
    return isMark(before)
        || switch (Character.UnicodeScript.of(before)) {
          case ARABIC,
              SYRIAC,
              MONGOLIAN,
              DEVANAGARI,
              BENGALI,
              GURMUKHI,
              GUJARATI,
              ORIYA,
              TAMIL,
              TELUGU,
              KANNADA,
              MALAYALAM,
              SINHALA ->
              true;
          default -> false;
        };
  }
}
