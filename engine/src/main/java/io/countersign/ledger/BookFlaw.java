package io.countersign.ledger;

/**
 * Something that a check of the books found and that the application never does.
 *
 * @param number the entry at which it shows; the last one where it concerns the end of the books
 * @param detail what was found and what was expected
 */
public record BookFlaw(Kind kind, EntryNumber number, String detail) {

  /** What is wrong. */
  public enum Kind {
    /** A number without an entry: it was taken out, or the books were cut off. */
    ENTRY_MISSING("An entry is missing"),
    /** The entry, its postings or its place is not what it was when it was posted. */
    ENTRY_CHANGED("An entry was changed behind the application's back"),
    /** Debits and credits of the entry differ, or it has no posting. */
    ENTRY_UNBALANCED("The debits and credits of an entry differ"),
    /** The end of the books is not the entry that was posted last. */
    END_WRONG("The books do not end where they were left"),
    /** A sealed checkpoint says something else than the entry it is about. */
    CHECKPOINT_DIFFERS("The books are not those that were sealed"),
    /** The seal of a checkpoint is not ours or not of this checkpoint. */
    CHECKPOINT_SEAL("The seal of a checkpoint does not hold");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  @Override
  public String toString() {
    return "entry " + number + ": " + kind.sentence() + ". " + detail;
  }
}
