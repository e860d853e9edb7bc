package io.countersign.disputes;

/** Words that somebody added to a dispute. */
public record Note(String words, Dispute.Mark written) {}
