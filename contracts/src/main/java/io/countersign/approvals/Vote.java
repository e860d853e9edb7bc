package io.countersign.approvals;

import java.time.Instant;

/**
 * What somebody said to a need.
 *
 * @param standsFor whose vote it is; the voter, or the one who delegated
 */
public record Vote(String voter, String standsFor, boolean granted, String reason, Instant at) {}
