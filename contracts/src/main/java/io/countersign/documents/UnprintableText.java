package io.countersign.documents;

/**
 * A text that cannot be printed faithfully; the message says which character, where, and what to
 * do.
 */
public final class UnprintableText extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SHOWN = 80;

  private final String text;
  private final int codePoint;
  private final String reason;

  UnprintableText(String text, int codePoint, String reason) {
    this(text, codePoint, reason, "");
  }

  private UnprintableText(String text, int codePoint, String reason, String place) {
    super(
        "The character U+%04X (%s) in \"%s\"%s %s; %s"
            .formatted(
                codePoint,
                name(codePoint),
                shortened(text),
                place.isEmpty() ? "" : ", in " + place + ",",
                reason,
                wayOut(codePoint)));
    this.text = text;
    this.codePoint = codePoint;
    this.reason = reason;
  }

  /** The same, with the place in the draft. */
  UnprintableText in(Draft draft) {
    return new UnprintableText(text, codePoint, reason, Whereabouts.of(draft, text));
  }

  private static String wayOut(int codePoint) {
    if (Letters.isUnseen(codePoint)) {
      return "leave it out";
    }
    String others = "write it with other characters";
    return Letters.isWritten(codePoint)
        ? others + ", or have a font that has it put into the folder countersign.fonts"
        : others;
  }

  private static String name(int codePoint) {
    String name = Character.getName(codePoint);
    return name == null ? "unassigned" : name;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "...";
  }
}
