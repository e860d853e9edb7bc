package io.countersign.web.contracts;

import io.countersign.contracts.ContractSigned;
import io.countersign.deals.DealEvent;
import io.countersign.intake.DealJournal;
import io.countersign.renewals.ContractTerminated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The bridge from paper to pay: a contract for a booking that both sides signed is told to the deal
 * journal, in the transaction that stores the last signature; so is its early end. Neither is kept
 * without the other.
 */
@Component
class SignedIntoJournal {

  private static final String SOURCE = "contracts";

  private final DealJournal journal;

  SignedIntoJournal(DealJournal journal) {
    this.journal = journal;
  }

  /** A contract that ends early is told as a cancelled deal: the clawback terms of plans decide. */
  @EventListener
  void tell(ContractTerminated ended) {
    ended
        .deal()
        .ifPresent(
            deal ->
                journal.record(SOURCE, new DealEvent.Cancelled(deal, ended.reason(), ended.on())));
  }

  @EventListener
  void tell(ContractSigned signed) {
    signed
        .deal()
        .ifPresent(
            deal ->
                journal.record(SOURCE, new DealEvent.Signed(deal, signed.document(), signed.on())));
  }
}
