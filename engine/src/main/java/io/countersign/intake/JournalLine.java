package io.countersign.intake;

import io.countersign.deals.DealEvent;
import java.time.Instant;

/**
 * One line of the journal: its number (from 1, without gaps, in the order learned), which source
 * told it, what it told, and when it was written down.
 */
public record JournalLine(long number, String source, DealEvent event, Instant recordedAt) {}
