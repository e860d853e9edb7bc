package io.countersign.approval;

/**
 * A line of a policy about clauses that are not the standard ones.
 *
 * @param from the least risk that asks for approval
 */
public record DeviationLine(Risk from, Need need) {}
