package io.countersign.approvals;

/**
 * Somebody approved or refused something. Published inside the transaction in which the vote is
 * kept.
 */
public record Decided(ApprovalRequest request, AskedNeed need, Vote vote) {}
