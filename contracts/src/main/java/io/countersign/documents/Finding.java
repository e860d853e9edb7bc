package io.countersign.documents;

/**
 * One thing found wrong.
 *
 * @param detail what was found and where; may be empty
 */
public record Finding(Flaw flaw, String detail) {

  public String code() {
    return flaw.code();
  }

  @Override
  public String toString() {
    return flaw.code() + ": " + flaw.sentence() + (detail.isEmpty() ? "" : " " + detail);
  }
}
