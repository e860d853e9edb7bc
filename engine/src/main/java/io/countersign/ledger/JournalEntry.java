package io.countersign.ledger;

/** An entry as it stands in the books: its number, counted without gaps, and who posted it. */
public record JournalEntry(EntryNumber number, Entry entry, Posted posted) {}
