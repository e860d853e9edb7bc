package io.countersign.payouts;

import io.countersign.ledger.PayCycle;
import java.time.Instant;
import java.util.List;

/**
 * The payouts of one pay period of a group, by participant and currency; made once, when it is
 * paid.
 */
public record PayoutRun(PayCycle cycle, String madeBy, Instant madeAt, List<Payout> payouts) {}
