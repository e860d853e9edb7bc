package io.countersign.web.contracts;

import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractRevision;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Subject;
import io.countersign.deals.Booking;
import io.countersign.gate.ContractCheck;
import io.countersign.gate.Relied;
import io.countersign.signing.Verdict;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The other bridge from paper to pay: before it is released, the stored bytes of the contract are
 * checked as strictly as any file that somebody brings, and against the booking as it stands now.
 */
@Component
class SignedContracts implements ContractCheck {

  private final Contracts contracts;
  private final GateLog log;

  SignedContracts(Contracts contracts, GateLog log) {
    this.contracts = contracts;
    this.log = log;
  }

  @Override
  public void released(Booking booking, Relied relied) {
    log.released(booking, relied);
  }

  @Override
  public void held(Booking booking, Relied relied) {
    log.held(booking, relied);
  }

  @Override
  public Seen look(Booking current) {
    Optional<Contract> signed =
        contracts.ofSubject(current.id()).stream()
            .filter(contract -> contract.state() == ContractState.SIGNED)
            .findFirst();
    if (signed.isEmpty()) {
      return new Seen(false, "", "NONE: no contract for it is signed by both sides");
    }
    Contract contract = signed.get();
    List<ContractRevision> revisions = contract.revisions();
    Verdict verdict = contracts.check(contract.id(), new Subject.Order(current).ref());
    String codes = verdict.valid() ? "" : ": " + String.join(", ", verdict.codes());
    return new Seen(
        verdict.valid(),
        revisions.get(revisions.size() - 1).sha256().hex(),
        verdict.outcome() + codes);
  }
}
