package io.countersign.contracts;

import io.countersign.canonical.Digest;
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
import io.countersign.library.Library;
import io.countersign.signing.OwnKey;
import io.countersign.signing.Sealed;
import io.countersign.signing.SignatureLevel;
import io.countersign.signing.SignedElsewhere;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
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
  private final Library library;
  private final Sealing sealing;
  private final Checking checking;
  private final Preservations preservations;
  private final Clearing clearing;
  private final Drafts drafts;
  private final Announcements announcements;
  private final Clock clock;

  Contracts(
      ContractRows rows,
      DocumentStore documents,
      Library library,
      Sealing sealing,
      Checking checking,
      Preservations preservations,
      Clearing clearing,
      Drafts drafts,
      Announcements announcements,
      Clock clock) {
    this.rows = rows;
    this.documents = documents;
    this.library = library;
    this.sealing = sealing;
    this.checking = checking;
    this.preservations = preservations;
    this.clearing = clearing;
    this.drafts = drafts;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Keeps a proposal as a contract. When a contract for an earlier revision is signed, the new one
   * amends it: its first signature will refer to the last one there. Whoever has to approve it is
   * asked.
   *
   * @throws io.countersign.clauses.ValuesRefused when a term is missing, unknown or not of its kind
   */
  public Contract draft(Proposal proposal, Actor by) {
    Template template = template(proposal.template());
    Stamp now = stamp(by);
    Paper paper = new Paper(proposal, template);
    paper.writtenAt(now.at());
    Contract contract = new Contract(proposal, template, amendedBy(proposal.subject()), now);
    try {
      rows.add(contract);
    } catch (ConstraintViolationException e) {
      throw new ContractExists(proposal.subject());
    }
    drafts.add(
        contract.id(), new DraftVersion(1, now, "", Drafts.clauses(paper.wording())), List.of());
    clearing.ask(contract, proposal, template);
    announcements.created(contract, template, by);
    return contract;
  }

  /** Asks those who have to approve a draft by the policy of today, unless they were asked. */
  public boolean ask(ContractId id, Subject current) {
    Contract contract = rows.held(id);
    contract.requireOpen();
    return clearing.ask(contract, contract.proposal(current), drafted(contract)).isPresent();
  }

  /** Whether a draft can be generated: nobody has to approve it, or everybody did. */
  @Transactional(readOnly = true)
  public boolean isCleared(ContractId id, Subject current) {
    Contract contract = rows.find(id);
    return clearing.isCleared(contract, contract.proposal(current), drafted(contract));
  }

  /** The draft as paper to read, without places for signatures. */
  @Transactional(readOnly = true)
  public Document preview(ContractId id, Subject current) {
    Contract contract = rows.find(id);
    Paper paper = new Paper(contract.proposal(current), drafted(contract), drafts.wordings(id));
    return new Printer().print(paper.previewedAt(contract.drafted().at()));
  }

  /**
   * Prints the contract and stores the document, with both signature fields prepared. A contract
   * that has its document keeps it.
   *
   * @throws io.countersign.approvals.ApprovalRefused.NotApproved when somebody who has to approve
   *     it has not
   */
  public Contract generate(ContractId id, Subject current) {
    Contract contract = rows.held(id);
    contract.requireOpen();
    contract.requireFor(current.ref());
    if (contract.state() == ContractState.DRAFTED) {
      clearing.require(contract, contract.proposal(current), drafted(contract));
      Document document = print(contract, current);
      documents.put(document, clock.instant());
      contract.generated(document);
      announcements.generated(contract, document);
    }
    return contract;
  }

  /**
   * Puts a side's signature into its field and stores the signed document. With the last signature
   * the document is preserved, or waits for it, and {@link ContractSigned} is published, in the
   * same transaction.
   */
  public Contract sign(ContractId id, Role role, Actor by, SubjectRef current) {
    return sign(id, role, by, Hand.own(), current);
  }

  /** The same by the hand of somebody who may be another person than the contract names. */
  public Contract sign(ContractId id, Role role, Actor by, Hand hand, SubjectRef current) {
    Contract contract = rows.held(id);
    contract.requireUnsignedBy(role);
    contract.requireFor(current);
    Document document = documents.get(contract.lastRevision());
    Sealed sealed = sealing.seal(document, contract, role, hand, rows.amendedBy(contract));
    documents.put(sealed.document(), sealed.at());
    contract.signed(ContractSignature.of(contract, role, by, sealed), sealed.document());
    rows.flush();
    announcements.signed(contract, role, sealed, by);
    if (contract.state() == ContractState.SIGNED) {
      preservations.preserve(contract);
      rows.flush();
      LocalDate on = LocalDate.ofInstant(sealed.at(), clock.getZone());
      announcements.completed(contract, on, by);
    }
    return contract;
  }

  /**
   * A key that somebody brought for one signature, in a PKCS#12 file; neither is kept.
   *
   * @throws ContractRefused.OwnKeyRefused when it is not good for signing here
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public OwnKey ownKey(byte[] file, char[] password) {
    return sealing.own(file, password);
  }

  /**
   * A key that stays with the signer, for one signature.
   *
   * @throws ContractRefused.OwnKeyRefused when it is not good for signing here, or what was signed
   *     is too old
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public OwnKey ownKey(SignedElsewhere given) {
    return sealing.own(given);
  }

  /** What has to be signed elsewhere by a hand whose key stays there. */
  @Transactional(readOnly = true)
  public byte[] attributesToSign(ContractId id, Role role, Hand hand, SubjectRef current) {
    Contract contract = rows.find(id);
    contract.requireUnsignedBy(role);
    contract.requireFor(current);
    return sealing.attributesToSign(
        documents.get(contract.lastRevision()), contract, role, hand, rows.amendedBy(contract));
  }

  /** What a signature of a side by this hand would be in law. */
  public SignatureLevel level(ContractId id, Role role, Hand hand) {
    return sealing.level(rows.held(id), role, hand);
  }

  /** Asks for signatures of at least a level, as long as nobody has signed. */
  public Contract askFor(ContractId id, SignatureLevel level, Actor by) {
    Contract contract = rows.held(id);
    contract.asksFor(level);
    announcements.levelAsked(contract, by);
    return contract;
  }

  /** The contract, held until the caller's transaction ends: nobody else changes it meanwhile. */
  public Contract hold(ContractId id) {
    return rows.held(id);
  }

  /** Gives a contract up that is not yet signed by both sides. */
  public Contract declareVoid(ContractId id, String reason, Actor by) {
    Contract contract = rows.held(id);
    contract.declareVoid(reason, stamp(by));
    clearing.close(contract);
    announcements.voided(contract, reason, by);
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

  /** Contracts in which a certificate signed. */
  @Transactional(readOnly = true)
  public List<ContractId> signedWith(io.countersign.documents.Digest certificate) {
    return rows.signedWith(new Digest(certificate.hex()));
  }

  private Document print(Contract contract, Subject subject) {
    Paper paper =
        new Paper(contract.proposal(subject), drafted(contract), drafts.wordings(contract.id()));
    return new Printer().print(paper.writtenAt(contract.drafted().at()));
  }

  /** The template with exactly the words that the contract was drafted with. */
  Template drafted(Contract contract) {
    Template template = template(contract.template());
    if (!template.digest().equals(contract.templateHash())) {
      throw new WordingChanged(template.edition());
    }
    return template;
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
    ClauseLibrary clauses = library.clauses();
    List<Edition> known = clauses.templates().stream().map(Template::edition).toList();
    return clauses.template(edition).orElseThrow(() -> new TemplateUnknown(edition, known));
  }

  private Stamp stamp(Actor by) {
    return new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
