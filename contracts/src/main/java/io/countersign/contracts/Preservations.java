package io.countersign.contracts;

import io.countersign.contracts.ContractRefused.NotSigned;
import io.countersign.contracts.ContractRefused.SignatureNotValid;
import io.countersign.documents.Document;
import io.countersign.signing.PreservationFailed;
import io.countersign.signing.TimeStampUnavailable;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps signed contracts provable for years: right after the last signature, again before the
 * newest time-stamp runs out, and later when an authority did not answer. What was stored stays as
 * it is; the preserved document is one more line of the revision ledger.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Preservations {

  /** How long before the newest time-stamp runs out a contract is preserved again. */
  static final Duration AHEAD = Duration.ofDays(180);

  /** How long a contract rests after an attempt. */
  static final Duration REST = Duration.ofMinutes(10);

  private final ContractRows rows;
  private final EntityManager entities;
  private final DocumentStore documents;
  private final Sealing sealing;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Preservations(
      ContractRows rows,
      EntityManager entities,
      DocumentStore documents,
      Sealing sealing,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.entities = entities;
    this.documents = documents;
    this.sealing = sealing;
    this.events = events;
    this.clock = clock;
  }

  /** Contracts that wait to be preserved, or must be preserved again, the most urgent first. */
  @Transactional(readOnly = true)
  public List<ContractId> due(int atMost) {
    Instant now = clock.instant();
    return entities
        .createQuery(
            "select p.contractId from Preservation p"
                + " where (p.provenUntil is null or p.provenUntil < :soon) and p.triedAt < :rested"
                + " order by p.provenUntil nulls first, p.triedAt",
            ContractId.class)
        .setParameter("soon", now.plus(AHEAD))
        .setParameter("rested", now.minus(REST))
        .setMaxResults(atMost)
        .getResultList();
  }

  /** How long a contract can be proven; nothing for one that is not signed by both sides. */
  @Transactional(readOnly = true)
  public Optional<Preservation> of(ContractId id) {
    return Optional.ofNullable(entities.find(Preservation.class, id));
  }

  /**
   * Preserves a contract that both sides signed. Whether that went well is noted and given; an
   * authority that does not answer leaves the contract as it was, and due.
   */
  public Preservation preserve(ContractId id) {
    Contract contract = rows.held(id);
    if (contract.state() != ContractState.SIGNED) {
      throw new NotSigned();
    }
    int before = contract.revisions().size();
    Preservation noted = preserve(contract);
    if (contract.revisions().size() > before) {
      rows.flush();
      events.publishEvent(
          ContractEvent.of(id, Happening.PRESERVED, "clock")
              .with("sha256", contract.lastRevision().sha256()));
    }
    return noted;
  }

  Preservation preserve(Contract contract) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Preservation noted = entities.find(Preservation.class, contract.id());
    if (noted == null) {
      noted = new Preservation(contract.id(), now);
      entities.persist(noted);
    }
    try {
      Document before = documents.get(contract.lastRevision());
      Document preserved = sealing.preserved(before, contract, rows.amendedBy(contract));
      documents.put(preserved, now);
      contract.preserved(preserved);
      noted.succeeded(now, sealing.provenUntil(preserved).orElse(now));
    } catch (PreservationFailed | TimeStampUnavailable | SignatureNotValid e) {
      noted.failed(now, String.valueOf(e.getMessage()));
    }
    return noted;
  }
}
