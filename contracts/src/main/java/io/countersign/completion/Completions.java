package io.countersign.completion;

import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.contracts.Role;
import io.countersign.documents.Document;
import io.countersign.documents.Printer;
import io.countersign.evidence.EventLog;
import io.countersign.signing.Expectation;
import io.countersign.signing.Identity;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Notary;
import io.countersign.signing.PreservationFailed;
import io.countersign.signing.SealTerms;
import io.countersign.signing.TimeStampUnavailable;
import io.countersign.signing.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The certificates of completion: made once for each contract that both sides signed, sealed by the
 * company with a time-stamp, and stored; whoever asks again gets the same bytes.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Completions {

  /** Whose seal is on certificates of completion and on bundles. */
  static final Identity SEALER =
      new Identity("completion", "Certificates of completion", "Countersign");

  private final Contracts contracts;
  private final EventLog log;
  private final Notary notary;
  private final KeyVault vault;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Completions(
      Contracts contracts,
      EventLog log,
      Notary notary,
      KeyVault vault,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.contracts = contracts;
    this.log = log;
    this.notary = notary;
    this.vault = vault;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The sealed certificate of a contract.
   *
   * @throws CompletionRefused when it is not signed by both sides
   */
  public Document certificate(ContractId id, String by) {
    Contract contract = contracts.hold(id);
    if (contract.state() != ContractState.SIGNED) {
      throw new CompletionRefused();
    }
    return stored(id).orElseGet(() -> made(contract, by));
  }

  private Document made(Contract contract, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Document document = contracts.document(contract.id());
    CompletionRecord record =
        new CompletionRecord(
            contract, document, verdict(document).seals(), log.of(contract.id()), now);
    Document printed = new Printer().print(new CertificatePaper(record).draft());
    Document sealed = sealed(printed);
    jdbc.sql("insert into completion (contract_id, made_at, sha256, content) values (?, ?, ?, ?)")
        .params(
            contract.id().value(),
            LocalDateTime.ofInstant(now, ZoneOffset.UTC),
            sealed.digest().hex(),
            sealed.bytes())
        .update();
    events.publishEvent(
        ContractEvent.of(contract.id(), Happening.CERTIFIED, by)
            .with("sha256", sealed.digest().hex()));
    return sealed;
  }

  /** Sealed, and with all that proves the seal for years, so that nobody need be asked about it. */
  private Document sealed(Document printed) {
    SealTerms terms = SealTerms.in(CertificatePaper.FIELD).because("How the contract was signed");
    try {
      return notary
          .longTerm(vault.trustAnchors())
          .archived(notary.seal().sign(printed, vault.signer(SEALER), terms).document());
    } catch (PreservationFailed | TimeStampUnavailable e) {
      throw new CompletionRefused(e);
    }
  }

  /** The verdict over a document by itself, both sides asked for. */
  Verdict verdict(Document document) {
    return notary
        .check()
        .check(document, Expectation.nothing().signed(Role.SELLER.field(), Role.CUSTOMER.field()));
  }

  private Optional<Document> stored(ContractId id) {
    return jdbc.sql("select content, sha256 from completion where contract_id = ?")
        .param(id.value())
        .query(
            (row, n) -> {
              Document document = Document.of(row.getBytes("content"));
              if (document.length() == 0) {
                contracts.document(id); // says so when it was disposed of
              }
              if (!document.digest().hex().equals(row.getString("sha256"))) {
                throw CompletionRefused.damaged(id);
              }
              return document;
            })
        .optional();
  }
}
