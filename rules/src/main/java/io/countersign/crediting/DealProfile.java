package io.countersign.crediting;

import java.time.LocalDate;

/**
 * A deal line as the rules see it, standing for all lines that the plan cannot tell apart (one
 * decision class).
 *
 * @param number the number of the class
 * @param wonOn the day the deal was won, or amended
 * @param shared whether several sellers share the deal
 * @param signed whether its contract is signed
 */
public record DealProfile(int number, LocalDate wonOn, boolean shared, boolean signed) {}
