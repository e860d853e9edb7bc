package io.countersign.statements;

import io.countersign.calendar.Period;
import io.countersign.ledger.Holder;

/**
 * Whose statement it is, in which currency, for which pay period, and which version of it, counted
 * from 1.
 */
public record StatementId(Holder holder, Period period, int version) {}
