package io.countersign.crediting;

/** How those who are credited stand to a deal. */
public enum Seat {
  /** The only seller. */
  ALONE,
  /** Sellers who share it. */
  SHARING,
  /** Above a seller in the hierarchy of the day. */
  ABOVE,
  /** On its team in a role. */
  IN_ROLE,
  /** Named by the deal. */
  NAMED,
  /** Seated in its territory. */
  IN_TERRITORY,
  /** In a relation to a seller. */
  RELATED,
  /** Everybody with a seat. */
  EVERYBODY
}
