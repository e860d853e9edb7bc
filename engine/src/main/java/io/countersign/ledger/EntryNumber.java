package io.countersign.ledger;

/** The number of a journal entry: 1 for the first one in the books, then without gaps. */
public record EntryNumber(long value) implements Comparable<EntryNumber> {

  public static final EntryNumber NONE = new EntryNumber(0);

  @Override
  public int compareTo(EntryNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
