package io.countersign.crediting;

/** How somebody can stand to a deal. */
public enum Seat {
  /** The only seller. */
  ALONE,
  /** One of several sellers. */
  SHARING,
  /** Above a seller in the hierarchy of the day. */
  ABOVE
}
