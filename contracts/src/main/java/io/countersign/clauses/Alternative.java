package io.countersign.clauses;

import io.countersign.approval.Risk;

/**
 * Another clause that may stand in the place of the standard one.
 *
 * @param name what the draft calls it, such as {@code fallback}
 * @param risk what is at stake when it is agreed upon
 */
public record Alternative(String name, Clause clause, Risk risk) {}
