package io.countersign.adjustments;

/** The number of an adjustment: 1 for the first one. */
public record AdjustmentId(long value) {
  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
