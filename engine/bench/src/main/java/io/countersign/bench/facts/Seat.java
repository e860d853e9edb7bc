package io.countersign.bench.facts;

import java.time.LocalDate;

/**
 * Where somebody sits under whom.
 *
 * @param boss who is above, or the empty text at the top
 * @param starts the first day
 * @param ends the day after the last one
 */
public record Seat(
    String who, String title, String region, String boss, LocalDate starts, LocalDate ends) {}
