package io.countersign.web.contracts;

import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractRevision;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Subject;
import io.countersign.deals.Booking;
import io.countersign.deals.DealId;
import io.countersign.gate.ContractCheck;
import io.countersign.gate.Relied;
import io.countersign.obligations.Duty;
import io.countersign.obligations.Obligations;
import io.countersign.signing.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The other bridge from paper to pay: before it is released, the stored bytes of the contract are
 * checked as strictly as any file that somebody brings, and against the booking as it stands now.
 * An open breach of an obligation that holds pay keeps it from being released, too.
 */
@Component
class SignedContracts implements ContractCheck {

  private final Contracts contracts;
  private final Obligations obligations;
  private final GateLog log;

  SignedContracts(Contracts contracts, Obligations obligations, GateLog log) {
    this.contracts = contracts;
    this.obligations = obligations;
    this.log = log;
  }

  @Override
  public Set<DealId> holding(Set<DealId> deals) {
    return obligations.holding(deals).keySet();
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
    List<Duty> breaches = breaches(current);
    return new Seen(
        verdict.valid() && breaches.isEmpty(),
        revisions.get(revisions.size() - 1).sha256().hex(),
        verdict.outcome() + codes + (breaches.isEmpty() ? "" : "; " + words(breaches)));
  }

  private List<Duty> breaches(Booking current) {
    DealId deal = current.opportunity().id();
    return obligations.holding(Set.of(deal)).getOrDefault(deal, List.of());
  }

  /** The open breaches with their code, in a sentence. */
  private static String words(List<Duty> breaches) {
    return breaches.stream()
        .map(
            duty ->
                "obligation %d of the %s, due %s, is neither met nor waived"
                    .formatted(
                        duty.obligation().id(),
                        duty.obligation().what().obliged().field(),
                        duty.due()))
        .collect(Collectors.joining("; ", "OBLIGATION_BREACHED: ", ""));
  }
}
