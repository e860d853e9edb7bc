package io.countersign.documents;

/**
 * One thing found wrong.
 *
 * @param detail what was found and where; may be empty, and is cut where it is endless
 */
public record Finding(Flaw flaw, String detail) {

  private static final int LONGEST = 1_000;

  public Finding {
    detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) + " ..." : detail;
  }

  public String code() {
    return flaw.code();
  }

  @Override
  public String toString() {
    return flaw.code() + ": " + flaw.sentence() + (detail.isEmpty() ? "" : " " + detail);
  }
}
