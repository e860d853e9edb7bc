package io.countersign.statements;

import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;

/**
 * Whose statement it is, in which currency, for which pay period, and which version of it, counted
 * from 1.
 */
public record StatementId(Holder holder, PayCycle cycle, int version) {}
