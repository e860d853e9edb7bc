package io.countersign.people;

/** The key of a participant: an employee number, a login or, where a source has no key, a name. */
public record ParticipantId(String value) implements Comparable<ParticipantId> {

  /**
   * @throws IllegalArgumentException when the key is blank
   */
  public ParticipantId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a participant's key is blank");
    }
  }

  @Override
  public int compareTo(ParticipantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
