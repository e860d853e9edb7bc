package io.countersign.close;

/** The number of a calculation run. */
public record RunId(long value) {
  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
