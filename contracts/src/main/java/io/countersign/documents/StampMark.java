package io.countersign.documents;

/**
 * A document time-stamp as it lies in the file (EN 319 142-1, 5.4.3): it covers its own revision
 * and all before it, whatever that is.
 */
public final class StampMark {

  private final String field;
  private final byte[] file;
  private final SignatureGap gap;

  StampMark(String field, byte[] file, SignatureGap gap) {
    this.field = field;
    this.file = file;
    this.gap = gap;
  }

  public String field() {
    return field;
  }

  /** The bytes in the place of the time-stamp: the token and the zeros after it. */
  public byte[] contents() {
    return gap.contents();
  }

  /** The bytes the time-stamp covers. */
  public byte[] stampedBytes() {
    return gap.covered(file);
  }

  /** The length of the file when this time-stamp was the last thing in it, in bytes. */
  public int revisionLength() {
    return gap.end();
  }

  @Override
  public String toString() {
    return "time-stamp in field " + field;
  }
}
