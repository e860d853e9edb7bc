package io.countersign.bench.facts;

import java.time.LocalDate;

/**
 * A month of the year.
 *
 * @param number 0 to 11
 */
public record Month(int number, LocalDate firstDay) {}
