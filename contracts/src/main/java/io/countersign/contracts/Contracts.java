package io.countersign.contracts;

import io.countersign.clauses.ClauseLibrary;
import io.countersign.clauses.Edition;
import io.countersign.clauses.Template;
import io.countersign.contracts.ContractRefused.BookingOutdated;
import io.countersign.contracts.ContractRefused.ContractExists;
import io.countersign.contracts.ContractRefused.ContractUnknown;
import io.countersign.contracts.ContractRefused.EarlierContractOpen;
import io.countersign.contracts.ContractRefused.NotGenerated;
import io.countersign.contracts.ContractRefused.TemplateUnknown;
import io.countersign.contracts.ContractRefused.WordingChanged;
import io.countersign.deals.Booking;
import io.countersign.documents.Document;
import io.countersign.documents.Printer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where contracts are drafted, generated, signed and found again. Each call is one
 * transaction; whoever changes a contract holds its row, so of two who want the same only one wins.
 *
 * <p>What is asked for and may not happen is a {@link ContractRefused}.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Contracts {

  private final EntityManager rows;
  private final DocumentStore documents;
  private final ClauseLibrary library;
  private final Clock clock;

  Contracts(EntityManager rows, DocumentStore documents, ClauseLibrary library, Clock clock) {
    this.rows = rows;
    this.documents = documents;
    this.library = library;
    this.clock = clock;
  }

  /**
   * Keeps a proposal as a contract. When a contract for an earlier revision of the booking is
   * signed, the new one amends it.
   *
   * @throws io.countersign.clauses.ValuesRefused when a term is missing, unknown or not of its kind
   */
  public Contract draft(Proposal proposal, Actor by) {
    Template template = template(proposal.template());
    Stamp now = stamp(by);
    new Paper(proposal, template).writtenAt(now.at());
    Contract contract = new Contract(proposal, template, amendedBy(proposal.booking()), now);
    try {
      rows.persist(contract);
      rows.flush();
    } catch (ConstraintViolationException e) {
      throw new ContractExists(proposal.booking());
    }
    return contract;
  }

  /**
   * Prints the contract and stores the document; both signature fields are prepared. A contract
   * that has its document already keeps it.
   *
   * @param current the booking as it stands now
   */
  public Contract generate(ContractId id, Booking current) {
    Contract contract = held(id);
    if (contract.state() != ContractState.DRAFTED) {
      contract.requireOpen();
      return contract;
    }
    contract.requireFor(current);
    Document document = print(contract, current);
    documents.put(document, clock.instant());
    contract.generated(document);
    return contract;
  }

  private Document print(Contract contract, Booking booking) {
    Template template = template(contract.template());
    if (!template.digest().equals(contract.templateHash())) {
      throw new WordingChanged(template.edition());
    }
    Proposal proposal =
        new Proposal(
            booking,
            template.edition(),
            contract.side(Role.SELLER),
            contract.side(Role.CUSTOMER),
            contract.terms());
    return new Printer().print(new Paper(proposal, template).writtenAt(contract.drafted().at()));
  }

  /** Gives a contract up that is not signed by both sides. */
  public Contract declareVoid(ContractId id, String reason, Actor by) {
    Contract contract = held(id);
    contract.declareVoid(reason, stamp(by));
    return contract;
  }

  /** The stored bytes of the contract as it stands: generated, or with the signatures so far. */
  @Transactional(readOnly = true)
  public Document document(ContractId id) {
    return documents.get(lastRevision(find(id)));
  }

  @Transactional(readOnly = true)
  public Contract find(ContractId id) {
    return known(rows.find(Contract.class, id), id);
  }

  /** Every contract ever drafted for a booking, the highest revision first. */
  @Transactional(readOnly = true)
  public List<Contract> ofBooking(String bookingId) {
    return rows.createQuery(
            "from Contract where bookingId = :booking order by bookingRevision desc, draftedAt desc",
            Contract.class)
        .setParameter("booking", bookingId)
        .getResultList();
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
    String escaped = words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return rows.createQuery(
            """
            from Contract c
            where lower(c.bookingId) like :words escape '!'
               or lower(c.deal) like :words escape '!'
               or lower(c.customer.party.name) like :words escape '!'
               or lower(c.customer.signer.name) like :words escape '!'
            order by c.draftedAt desc, c.id.value
            """,
            Contract.class)
        .setParameter("words", "%" + escaped + "%")
        .setMaxResults(atMost)
        .getResultList();
  }

  private @Nullable ContractId amendedBy(Booking booking) {
    for (Contract other : ofBooking(booking.id())) {
      switch (other.state()) {
        case VOIDED -> {}
        case SIGNED -> {
          if (other.bookingRevision() < booking.revision()) {
            return other.id();
          }
          refuseTwin(other, booking);
        }
        default -> refuseTwin(other, booking);
      }
    }
    return null;
  }

  private static void refuseTwin(Contract other, Booking booking) {
    if (other.bookingRevision() == booking.revision()) {
      throw new ContractExists(booking);
    }
    if (other.bookingRevision() > booking.revision()) {
      throw new BookingOutdated(booking, other);
    }
    throw new EarlierContractOpen(other);
  }

  private Template template(Edition edition) {
    return library
        .template(edition)
        .orElseThrow(
            () ->
                new TemplateUnknown(
                    edition, library.templates().stream().map(Template::edition).toList()));
  }

  private Contract held(ContractId id) {
    return known(rows.find(Contract.class, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  private static Contract known(@Nullable Contract contract, ContractId id) {
    if (contract == null) {
      throw new ContractUnknown(id);
    }
    return contract;
  }

  private static ContractRevision lastRevision(Contract contract) {
    List<ContractRevision> ledger = contract.revisions();
    if (ledger.isEmpty()) {
      throw new NotGenerated();
    }
    return ledger.get(ledger.size() - 1);
  }

  private Stamp stamp(Actor by) {
    return new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
