package io.countersign.web.letters;

import io.countersign.clauses.Edition;
import io.countersign.clauses.Party;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.PlanLetter;
import io.countersign.contracts.Proposal;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Role;
import io.countersign.contracts.Side;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.publishing.PublishedPlan;
import io.countersign.web.insight.LetterTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Where plan letters are made to be signed, and found again. */
@Component
class LetterDesk {

  private static final Edition TEMPLATE = new Edition("plan-letter", 1);
  static final String VERSION = "plan-version";

  private final Contracts contracts;
  private final LetterTexts texts;
  private final TransactionTemplate transaction;

  LetterDesk(Contracts contracts, LetterTexts texts, PlatformTransactionManager transactions) {
    this.contracts = contracts;
    this.texts = texts;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /**
   * Makes the letters of a plan for all whom it pays. Who has one that says the same keeps it; one
   * that says something older and is not signed yet is declared void.
   *
   * @return how many were made
   */
  int makeAll(PublishedPlan plan, Side company, Actor by) {
    int made = 0;
    for (Participant person : texts.people(plan)) {
      Optional<PlanLetter> letter = texts.toSign(plan, person.id());
      if (letter.isPresent() && Boolean.TRUE.equals(make(letter.get(), company, by))) {
        made++;
      }
    }
    return made;
  }

  /** The letters of a plan to somebody, the latest first. */
  List<Contract> of(String plan, ParticipantId who) {
    return contracts.ofSubject(PlanLetter.id(plan, who));
  }

  /** The letter of a plan version to somebody that was not given up, signed or not. */
  Optional<Contract> latest(PublishedPlan plan, ParticipantId who) {
    String version = String.valueOf(plan.plan().head().version());
    return of(plan.plan().head().name(), who).stream()
        .filter(letter -> letter.state() != ContractState.VOIDED)
        .filter(letter -> version.equals(letter.terms().get(VERSION)))
        .findFirst();
  }

  /** The company as the last contract that was drafted has it. */
  Optional<Side> company() {
    return contracts.search("", 1).stream().map(last -> last.side(Role.SELLER)).findFirst();
  }

  private Boolean make(PlanLetter text, Side company, Actor by) {
    return transaction.execute(
        status -> {
          List<Contract> before = contracts.ofSubject(text.id());
          int revision = 1;
          for (Contract other : before) {
            revision = Math.max(revision, other.subject().revision() + 1);
            boolean live = other.state() != ContractState.VOIDED;
            if (live && other.isFor(text.asRevision(other.subject().revision()).ref())) {
              return false;
            }
            if (live && other.state() != ContractState.SIGNED) {
              contracts.declareVoid(other.id(), "Replaced by a letter that says what is new", by);
            }
          }
          PlanLetter letter = text.asRevision(revision);
          Proposal proposal = new Proposal(letter, TEMPLATE, company, own(letter), terms(letter));
          contracts.generate(contracts.draft(proposal, by).id(), letter);
          return true;
        });
  }

  private static Map<String, String> terms(PlanLetter letter) {
    return Map.of("plan", letter.plan().title(), VERSION, String.valueOf(letter.plan().version()));
  }

  private static Side own(PlanLetter letter) {
    String name = letter.to().name();
    return new Side(
        new Party(name, "As known to the company", "Participant " + letter.to().id().value()),
        new Representative(name, "Participant"));
  }
}
