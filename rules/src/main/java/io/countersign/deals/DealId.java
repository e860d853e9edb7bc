package io.countersign.deals;

/** The key of a deal in the system it came from. */
public record DealId(String value) implements Comparable<DealId> {

  /**
   * @throws IllegalArgumentException when the key is blank
   */
  public DealId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a deal's key is blank");
    }
  }

  @Override
  public int compareTo(DealId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
