package io.countersign.close;

/**
 * Something that was done with a pay period.
 *
 * @param state what it was after that
 * @param mark by whom, when, and what it held then
 * @param words what became void by it; empty when nothing did
 */
public record PeriodEvent(PeriodState state, PayPeriod.Mark mark, String words) {}
