package io.countersign.disputes;

/** The number of a dispute: 1 for the first one. */
public record DisputeId(long value) {

  /** What the deal journal knows it by as a source, and what people read. */
  public String words() {
    return "dispute " + value;
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
