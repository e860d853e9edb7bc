package io.countersign.contracts;

/**
 * Something said about a draft.
 *
 * @param clause what it is about; empty for the whole
 * @param audience who said it, and who is to read it
 */
public record ContractComment(
    int version, String clause, String words, Stamp said, Audience audience) {

  /** Who said it, and who is to read it. */
  public enum Audience {
    /** Said in the house, for the house alone. */
    HOUSE,
    /** Said in the house, for the other side, too. */
    BOTH,
    /** Said by the other side. */
    OTHER_SIDE
  }

  /** Whether the other side said it. */
  public boolean otherSide() {
    return audience == Audience.OTHER_SIDE;
  }

  /** Whether the other side may read it. */
  public boolean shared() {
    return audience != Audience.HOUSE;
  }
}
