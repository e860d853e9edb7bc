package io.countersign.ledger;

import java.time.Instant;

/** By whom an entry was posted, by which run or payout, and when. */
public record Posted(String by, String source, Instant at) {}
