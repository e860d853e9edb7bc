package io.countersign.payouts;

import io.countersign.calendar.Period;
import java.time.Instant;
import java.util.List;

/** The payouts of one pay period, by participant and currency; made once, when it is paid. */
public record PayoutRun(Period period, String madeBy, Instant madeAt, List<Payout> payouts) {}
