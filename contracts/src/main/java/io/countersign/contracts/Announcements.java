package io.countersign.contracts;

import io.countersign.approvals.Decided;
import io.countersign.approvals.Matter;
import io.countersign.approvals.Vote;
import io.countersign.clauses.Template;
import io.countersign.documents.Document;
import io.countersign.signing.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells everybody who listens what happened to contracts, in the transaction in which it did. */
@Component
class Announcements {

  private final ApplicationEventPublisher listeners;

  Announcements(ApplicationEventPublisher listeners) {
    this.listeners = listeners;
  }

  void created(Contract contract, Template template, Actor by) {
    listeners.publishEvent(
        ContractEvent.of(contract.id(), Happening.CREATED, by.login())
            .with("template", template.edition())
            .with("template-sha256", template.digest()));
    contract
        .amends()
        .ifPresent(
            earlier ->
                listeners.publishEvent(
                    ContractEvent.of(earlier, Happening.AMENDED, by.login())
                        .with("contract", contract.id())));
  }

  void generated(Contract contract, Document document) {
    listeners.publishEvent(
        ContractEvent.of(contract.id(), Happening.GENERATED, contract.drafted().by().login())
            .with("sha256", document.digest().hex())
            .with("bytes", document.length()));
  }

  void signed(Contract contract, Role role, Sealed sealed, Actor by) {
    listeners.publishEvent(
        ContractEvent.of(contract.id(), Happening.SIGNED, by.login())
            .with("role", role.field())
            .with("value-sha256", sealed.signatureValue().hex())
            .with("certificate-sha256", sealed.certificate().hex())
            .with("certificate-serial", sealed.serial())
            .with("certificate-subject", sealed.subject())
            .with("level", sealed.level())
            .with("time-stamp", sealed.stampedAt().map(Instant::toString).orElse("none"))
            .with("sha256", sealed.document().digest().hex()));
  }

  /** Somebody approved a draft, or refused to. */
  @EventListener
  void decided(Decided decided) {
    Matter matter = decided.request().matter();
    if (ContractId.isOne(matter.key())) {
      Vote vote = decided.vote();
      ContractEvent event =
          ContractEvent.of(
                  new ContractId(matter.key()),
                  vote.granted() ? Happening.APPROVED : Happening.REJECTED,
                  vote.voter())
              .with("rule", decided.need().need().line())
              .with("content-sha256", matter.content())
              .with("reason", vote.reason());
      listeners.publishEvent(
          vote.standsFor().equals(vote.voter()) ? event : event.with("for", vote.standsFor()));
    }
  }

  void levelAsked(Contract contract, Actor by) {
    listeners.publishEvent(
        ContractEvent.of(contract.id(), Happening.LEVEL_ASKED, by.login())
            .with("level", contract.levelAsked()));
  }

  /**
   * The last signature is given and stored.
   *
   * @param on the day of it
   */
  void completed(Contract contract, LocalDate on, Actor by) {
    listeners.publishEvent(
        ContractEvent.of(contract.id(), Happening.COMPLETED, by.login())
            .with("sha256", contract.lastRevision().sha256()));
    listeners.publishEvent(
        new ContractSigned(
            contract.id(),
            contract.kind(),
            contract.subject().id(),
            contract.deal(),
            contract.lastRevision().sha256(),
            on));
  }

  void voided(Contract contract, String reason, Actor by) {
    listeners.publishEvent(
        ContractEvent.of(contract.id(), Happening.VOIDED, by.login()).with("reason", reason));
  }
}
