package io.countersign.documents;

import java.time.Instant;

/** A signature as it lies in the file: what its dictionary claims, not yet whether it is true. */
public final class SignatureMark {

  private final SignatureTerms terms;
  private final byte[] file;
  private final SignatureGap gap;

  SignatureMark(SignatureTerms terms, byte[] file, SignatureGap gap) {
    this.terms = terms;
    this.file = file;
    this.gap = gap;
  }

  public String field() {
    return terms.field();
  }

  /** The claimed time of signing. */
  public Instant at() {
    return terms.at();
  }

  /** Everything the dictionary claims. */
  public SignatureTerms terms() {
    return terms;
  }

  /** The bytes in the place of the signature: the CMS and the zeros after it. */
  public byte[] contents() {
    return gap.contents();
  }

  /** The bytes the signature covers: its revision and all before it, except its own place. */
  public byte[] signedBytes() {
    return gap.covered(file);
  }

  /** The length of the file when this signature was the last one, in bytes. */
  public int revisionLength() {
    return gap.end();
  }

  @Override
  public String toString() {
    return "signature in field " + field() + " at " + at();
  }
}
