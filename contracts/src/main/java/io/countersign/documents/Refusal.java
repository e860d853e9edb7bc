package io.countersign.documents;

/** The strict reader gives up: what it found makes everything after it meaningless. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  Refusal(PaperFlaw flaw, String detail) {
    super(flaw.code() + " " + detail);
    this.finding = new Finding(flaw, detail);
  }

  Finding finding() {
    return finding;
  }
}
