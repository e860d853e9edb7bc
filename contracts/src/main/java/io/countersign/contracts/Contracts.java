package io.countersign.contracts;

import io.countersign.clauses.ClauseLibrary;
import io.countersign.clauses.Edition;
import io.countersign.clauses.Template;
import io.countersign.contracts.ContractRefused.BookingOutdated;
import io.countersign.contracts.ContractRefused.ContractExists;
import io.countersign.contracts.ContractRefused.EarlierContractOpen;
import io.countersign.contracts.ContractRefused.TemplateUnknown;
import io.countersign.contracts.ContractRefused.WordingChanged;
import io.countersign.documents.Document;
import io.countersign.documents.Printer;
import io.countersign.signing.Sealed;
import io.countersign.signing.SubjectRef;
import io.countersign.signing.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where contracts are drafted, generated, signed, checked and found again. Each call is
 * one transaction; whoever changes a contract holds its row, so of two who want the same only one
 * gets it. Where it is asked what a contract is about, it is that as it stands now.
 *
 * <p>What is asked for and may not happen is a {@link ContractRefused}; nothing was changed then.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Contracts {

  private final ContractRows rows;
  private final DocumentStore documents;
  private final ClauseLibrary library;
  private final Sealing sealing;
  private final Checking checking;
  private final Preservations preservations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Contracts(
      ContractRows rows,
      DocumentStore documents,
      ClauseLibrary library,
      Sealing sealing,
      Checking checking,
      Preservations preservations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.documents = documents;
    this.library = library;
    this.sealing = sealing;
    this.checking = checking;
    this.preservations = preservations;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps a proposal as a contract. When a contract for an earlier revision is signed, the new one
   * amends it: its first signature will refer to the last one there.
   *
   * @throws io.countersign.clauses.ValuesRefused when a term is missing, unknown or not of its kind
   */
  public Contract draft(Proposal proposal, Actor by) {
    Template template = template(proposal.template());
    Stamp now = stamp(by);
    new Paper(proposal, template).writtenAt(now.at());
    Contract contract = new Contract(proposal, template, amendedBy(proposal.subject()), now);
    try {
      rows.add(contract);
    } catch (ConstraintViolationException e) {
      throw new ContractExists(proposal.subject());
    }
    return contract;
  }

  /**
   * Prints the contract and stores the document, with both signature fields prepared. A contract
   * that has its document keeps it.
   */
  public Contract generate(ContractId id, Subject current) {
    Contract contract = rows.held(id);
    contract.requireOpen();
    contract.requireFor(current.ref());
    if (contract.state() == ContractState.DRAFTED) {
      Document document = print(contract, current);
      documents.put(document, clock.instant());
      contract.generated(document);
    }
    return contract;
  }

  /**
   * Puts a side's signature into its field and stores the signed document. With the last signature
   * the document is preserved, or waits for it, and {@link ContractSigned} is published, in the
   * same transaction.
   */
  public Contract sign(ContractId id, Role role, Actor by, SubjectRef current) {
    Contract contract = rows.held(id);
    contract.requireUnsignedBy(role);
    contract.requireFor(current);
    Document document = documents.get(contract.lastRevision());
    Sealed sealed = sealing.seal(document, contract, role, rows.amendedBy(contract));
    documents.put(sealed.document(), sealed.at());
    contract.signed(ContractSignature.of(contract, role, by, sealed), sealed.document());
    rows.flush();
    if (contract.state() == ContractState.SIGNED) {
      preservations.preserve(contract);
      rows.flush();
      LocalDate on = LocalDate.ofInstant(sealed.at(), clock.getZone());
      events.publishEvent(
          new ContractSigned(
              id,
              contract.kind(),
              contract.subject().id(),
              contract.deal(),
              contract.lastRevision().sha256(),
              on));
    }
    return contract;
  }

  /** Gives a contract up that is not yet signed by both sides. */
  public Contract declareVoid(ContractId id, String reason, Actor by) {
    Contract contract = rows.held(id);
    contract.declareVoid(reason, stamp(by));
    return contract;
  }

  /** The stored bytes of the contract: as generated, or with the signatures so far. */
  @Transactional(readOnly = true)
  public Document document(ContractId id) {
    return documents.get(rows.find(id).lastRevision());
  }

  /** Checks the stored document: signed by both sides, unchanged, and about what stands now. */
  @Transactional(readOnly = true)
  public Verdict check(ContractId id, SubjectRef current) {
    return checking.check(rows.find(id), current);
  }

  /**
   * Checks a document that somebody brings against the contract that it is, or pretends to be.
   *
   * @param standing finds what a contract is about, as it stands now
   */
  @Transactional(readOnly = true)
  public CheckedDocument check(
      Document document, Function<Contract, Optional<SubjectRef>> standing) {
    return checking.check(document, standing);
  }

  @Transactional(readOnly = true)
  public Contract find(ContractId id) {
    return rows.find(id);
  }

  /** Every contract ever drafted about something, by its id, the highest revision first. */
  @Transactional(readOnly = true)
  public List<Contract> ofSubject(String id) {
    return rows.ofSubject(id);
  }

  /**
   * What a contract that stands for itself is about now: the highest revision that was signed, and
   * before that its own. What a booking is now, only its register knows.
   */
  @Transactional(readOnly = true)
  public SubjectRef standing(Contract contract) {
    return rows.ofSubject(contract.subject().id()).stream()
        .filter(other -> other.state() == ContractState.SIGNED)
        .map(Contract::subject)
        .filter(signed -> signed.revision() > contract.subject().revision())
        .findFirst()
        .orElseGet(contract::subject);
  }

  /**
   * Contracts whose booking, deal, customer or customer's signer contains the words, the newest
   * first.
   *
   * @param words in any case; all contracts when blank
   * @param atMost how many to give
   */
  @Transactional(readOnly = true)
  public List<Contract> search(String words, int atMost) {
    return rows.search(words, atMost);
  }

  private Document print(Contract contract, Subject subject) {
    Template template = template(contract.template());
    if (!template.digest().equals(contract.templateHash())) {
      throw new WordingChanged(template.edition());
    }
    Paper paper = new Paper(contract.proposal(subject), template);
    return new Printer().print(paper.writtenAt(contract.drafted().at()));
  }

  private @Nullable ContractId amendedBy(Subject subject) {
    for (Contract other : rows.ofSubject(subject.id())) {
      if (other.state() == ContractState.VOIDED) {
        continue;
      }
      if (other.subject().revision() == subject.revision()) {
        throw new ContractExists(subject);
      }
      if (other.subject().revision() > subject.revision()) {
        throw new BookingOutdated(subject, other);
      }
      if (other.state() != ContractState.SIGNED) {
        throw new EarlierContractOpen(other);
      }
      return other.id();
    }
    return null;
  }

  private Template template(Edition edition) {
    List<Edition> known = library.templates().stream().map(Template::edition).toList();
    return library.template(edition).orElseThrow(() -> new TemplateUnknown(edition, known));
  }

  private Stamp stamp(Actor by) {
    return new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
