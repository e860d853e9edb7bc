package io.countersign.contracts;

/**
 * Something said about a draft.
 *
 * @param clause what it is about; empty for the whole
 * @param otherSide whether the other side said it
 */
public record ContractComment(
    int version, String clause, String words, Stamp said, boolean otherSide) {}
