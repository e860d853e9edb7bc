package io.countersign.bench.facts;

import java.time.LocalDate;

/**
 * A won deal without its lines and its team.
 *
 * @param month the month of the year in which it was won, 0 to 11
 * @param number its place among all deals in the order of day and key, from 0
 */
public record Deal(String key, LocalDate day, int month, int number) {}
