package io.countersign.documents;

import java.util.regex.Pattern;

/**
 * One thing found wrong.
 *
 * @param detail what was found and where; may be empty, and is cut where it is endless
 */
public record Finding(Flaw flaw, String detail) {

  private static final int LONGEST = 1_000;

  /** What a file could say to a terminal or a page in our name: new lines, colours, directions. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]");

  public Finding {
    detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) + " ..." : detail;
    detail = UNSEEN.matcher(detail).replaceAll(" ");
  }

  public String code() {
    return flaw.code();
  }

  @Override
  public String toString() {
    return flaw.code() + ": " + flaw.sentence() + (detail.isEmpty() ? "" : " " + detail);
  }
}
