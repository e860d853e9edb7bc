package io.countersign.signing;

import io.countersign.documents.Finding;

/** One step of a check found something wrong and cannot go on. */
final class Objection extends Exception {

  private static final long serialVersionUID = 1L;

  private final SealFlaw flaw;
  private final String detail;

  Objection(SealFlaw flaw, String detail) {
    super(flaw.code() + " " + detail);
    this.flaw = flaw;
    this.detail = detail;
  }

  Finding finding() {
    return new Finding(flaw, detail);
  }
}
