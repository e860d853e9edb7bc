package io.countersign.web.contracts;

import io.countersign.contracts.ContractSigned;
import io.countersign.deals.DealEvent;
import io.countersign.intake.DealJournal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The bridge from paper to pay: a contract for a booking that both sides signed is told to the deal
 * journal, in the transaction that stores the last signature. Neither is kept without the other.
 */
@Component
class SignedIntoJournal {

  private static final String SOURCE = "contracts";

  private final DealJournal journal;

  SignedIntoJournal(DealJournal journal) {
    this.journal = journal;
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
