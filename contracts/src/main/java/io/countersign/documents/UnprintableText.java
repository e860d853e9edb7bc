package io.countersign.documents;

/**
 * A text that cannot be printed faithfully; the message says which character, where, and what to
 * do.
 */
public final class UnprintableText extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnprintableText(String text, int codePoint, String reason) {
    super(
        "The character U+%04X (%s) in \"%s\" %s; write it with other characters"
            .formatted(codePoint, name(codePoint), shortened(text), reason));
  }

  private static String name(int codePoint) {
    String name = Character.getName(codePoint);
    return name == null ? "unassigned" : name;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 80
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 80)) + "...";
  }
}
