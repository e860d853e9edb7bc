package io.countersign.payees;

import io.countersign.ledger.Holder;
import java.time.LocalDate;

/** How a participant is paid in one currency from a day on. */
public record PayeeDetails(Holder payee, LocalDate from, PayTo to) {}
