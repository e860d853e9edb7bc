package io.countersign.proofs;

/** How far the facts reach that a statement needs to be calculated again, the narrowest first. */
enum Reach {
  /** The deals of the participant, without what they cost, and nobody else's seat. */
  OWN_DEALS("the participant's own deals"),
  /** The same deals as they are known, with the seats of those on them or above. */
  COLLEAGUES("the participant's own deals, with the seats of those on them and above them"),
  /** Every won deal and every seat; whose customers they are is left out. */
  EVERYBODY("every won deal and every seat, without names of other people and of their customers"),
  /** Everything as it is known. */
  EVERYTHING("everything that is known");

  private final String words;

  Reach(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean isAtLeast(Reach other) {
    return compareTo(other) >= 0;
  }
}
