package io.countersign.web.contracts;

import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.deals.Booking;
import io.countersign.gate.Relied;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the event log of a contract what the gate before pay did because of it. */
@Component
class GateLog {

  private final Contracts contracts;
  private final ApplicationEventPublisher events;

  GateLog(Contracts contracts, ApplicationEventPublisher events) {
    this.contracts = contracts;
    this.events = events;
  }

  /**
   * Tells the signed contract. Nothing more is told to a deal because of that one, so that whoever
   * holds the journal, as the gate does, never waits for somebody who waits for the journal.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void released(Booking booking, Relied relied) {
    newest(booking, contract -> contract.state() == ContractState.SIGNED)
        .ifPresent(contract -> tell(contract, Happening.PAY_RELEASED, relied));
  }

  /** In a transaction of its own: the one that wanted to pay is undone. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
  void held(Booking booking, Relied relied) {
    newest(booking, contract -> contract.state() != ContractState.VOIDED)
        .ifPresent(contract -> tell(contract, Happening.PAY_HELD, relied));
  }

  private Optional<ContractId> newest(Booking booking, Predicate<Contract> which) {
    return contracts.ofSubject(booking.id()).stream().filter(which).map(Contract::id).findFirst();
  }

  private void tell(ContractId contract, Happening what, Relied relied) {
    ContractEvent event =
        ContractEvent.of(contract, what, "gate")
            .with("deal", relied.deal().value())
            .with("booking", relied.signed().booking())
            .with("verdict", relied.signed().verdict())
            .with("document-sha256", relied.signed().document());
    events.publishEvent(
        relied.valid() || relied.override().isEmpty()
            ? event
            : event.with("override", relied.override().get().reason()));
  }
}
