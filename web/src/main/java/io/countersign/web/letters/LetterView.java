package io.countersign.web.letters;

import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractSignature;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Role;
import io.countersign.people.ParticipantId;
import io.countersign.web.contracts.ContractView;
import java.util.Optional;

/** A plan letter as pages show it. */
public record LetterView(Contract contract) {

  /** Whom a letter is for, by what it is about. */
  static ParticipantId participant(Contract letter) {
    String id = letter.subject().id();
    return new ParticipantId(id.substring(id.indexOf('/') + 1));
  }

  public String path() {
    return "/letters/" + contract.id();
  }

  public String title() {
    return contract.terms().getOrDefault("plan", "Plan letter");
  }

  public String version() {
    return contract.terms().getOrDefault(LetterDesk.VERSION, "");
  }

  public Optional<ContractSignature> company() {
    return contract.signatureOf(Role.SELLER);
  }

  public Optional<ContractSignature> own() {
    return contract.signatureOf(Role.CUSTOMER);
  }

  /** Whether the participant is to sign now: the company signs first. */
  public boolean mayBeSigned() {
    return contract.state() == ContractState.PARTLY_SIGNED && own().isEmpty();
  }

  public String state() {
    if (contract.state() == ContractState.VOIDED) {
      return "Void";
    }
    return contract.state() == ContractState.SIGNED
        ? "Signed"
        : mayBeSigned() ? "To sign" : "Waiting";
  }

  public String name() {
    return contract.side(Role.CUSTOMER).signer().name();
  }

  public String companyName() {
    return contract.side(Role.SELLER).party().name();
  }

  public String digest() {
    return ContractView.digest(contract);
  }
}
