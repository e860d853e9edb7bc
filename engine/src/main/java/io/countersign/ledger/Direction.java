package io.countersign.ledger;

/** The side of a posting; it stands instead of a sign. */
public enum Direction {
  DEBIT,
  CREDIT;

  public Direction opposite() {
    return this == DEBIT ? CREDIT : DEBIT;
  }
}
