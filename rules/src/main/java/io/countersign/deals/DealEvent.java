package io.countersign.deals;

import io.countersign.canonical.Digest;
import io.countersign.money.Quantity;
import java.time.LocalDate;

/** Something that happened to a deal on a day. */
public sealed interface DealEvent {

  DealId deal();

  /** The day it happened, which decides the period it belongs to. */
  LocalDate on();

  /** The opportunity is in the pipeline and not decided. */
  record Opened(Opportunity opportunity, LocalDate on) implements DealEvent {
    @Override
    public DealId deal() {
      return opportunity.id();
    }
  }

  /** The customer said yes. */
  record Won(Opportunity opportunity, LocalDate on) implements DealEvent {
    @Override
    public DealId deal() {
      return opportunity.id();
    }
  }

  /** The customer said no. */
  record Lost(Opportunity opportunity, LocalDate on) implements DealEvent {
    @Override
    public DealId deal() {
      return opportunity.id();
    }
  }

  /** The order is in the books under a booking number. */
  record Booked(DealId deal, String booking, LocalDate on) implements DealEvent {}

  /** The contract is signed by everybody; the digest is that of the signed document. */
  record Signed(DealId deal, Digest document, LocalDate on) implements DealEvent {}

  /** An invoice went out. */
  record Invoiced(DealId deal, String invoice, Quantity amount, LocalDate on)
      implements DealEvent {}

  /** Money came in for an invoice. */
  record Paid(DealId deal, String invoice, Quantity amount, LocalDate on) implements DealEvent {}

  /** From this day on, this is what is sold; the difference counts on this day. */
  record Amended(DealId deal, Sale sale, LocalDate on) implements DealEvent {}

  /** The deal is off. */
  record Cancelled(DealId deal, String reason, LocalDate on) implements DealEvent {}
}
