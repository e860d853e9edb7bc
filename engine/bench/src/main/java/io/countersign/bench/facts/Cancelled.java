package io.countersign.bench.facts;

import java.time.LocalDate;

/**
 * The end of a deal after it was won.
 *
 * @param deal the deal's key
 * @param month the month of the year, 0 to 11
 * @param days how many days after the win, not below zero
 */
public record Cancelled(String deal, LocalDate on, int month, int days) {}
