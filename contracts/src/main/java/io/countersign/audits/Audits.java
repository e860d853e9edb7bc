package io.countersign.audits;

import io.countersign.audits.AuditItem.Note;
import io.countersign.audits.AuditItem.Result;
import io.countersign.audits.AuditRefused.AuditClosed;
import io.countersign.audits.AuditRefused.AuditUnfinished;
import io.countersign.audits.AuditRefused.AuditUnknown;
import io.countersign.audits.AuditRefused.NothingToAudit;
import io.countersign.audits.AuditRefused.OwnAudit;
import io.countersign.audits.AuditRows.Fact;
import io.countersign.audits.AuditRows.Kind;
import io.countersign.audits.Sampling.Candidate;
import io.countersign.canonical.CanonicalJson;
import io.countersign.completion.Bundles;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.RevisionLedgers;
import io.countersign.contracts.Stamp;
import io.countersign.evidence.LogCheck;
import io.countersign.signing.Outcome;
import io.countersign.signing.SubjectRef;
import io.countersign.signing.Verdict;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The desk of audits: draw, check, note, close, export. */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Audits {

  /** No sample is larger. */
  public static final int LARGEST = 200;

  private static final int BANDS = 3;
  private static final List<String> BAND = List.of("lowest third", "middle third", "highest third");

  private final AuditRows rows;
  private final Contracts contracts;
  private final RevisionLedgers ledgers;
  private final LogCheck logs;
  private final Bundles bundles;
  private final JdbcClient jdbc;
  private final Clock clock;

  Audits(
      AuditRows rows,
      Contracts contracts,
      RevisionLedgers ledgers,
      LogCheck logs,
      Bundles bundles,
      JdbcClient jdbc,
      Clock clock) {
    this.rows = rows;
    this.contracts = contracts;
    this.ledgers = ledgers;
    this.logs = logs;
    this.bundles = bundles;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Valued(String contract, @Nullable String currency) {}

  /**
   * Draws a sample of all contracts that both sides signed and that are stored, in proportion to
   * thirds by value in each currency.
   *
   * @param size how many, at most {@link #LARGEST}
   */
  public AuditCampaign draw(String name, String seed, int size, Actor by) {
    List<Candidate> all = candidates();
    if (all.isEmpty()) {
      throw new NothingToAudit();
    }
    Stamp now = stamp(by);
    long id = rows.add(name, seed, all.size(), now);
    int seq = 0;
    for (Candidate one : Sampling.draw(all, seed, Math.min(size, LARGEST))) {
      rows.add(id, new Fact(Kind.DRAWN, ++seq, one.key(), null, new Note(one.stratum(), now)));
    }
    return find(id);
  }

  /** How many contracts a sample would be drawn from. */
  @Transactional(readOnly = true)
  public int population() {
    return candidates().size();
  }

  @Transactional(readOnly = true)
  public AuditCampaign find(long id) {
    return rows.find(id).orElseThrow(() -> new AuditUnknown(id));
  }

  /** Every audit, the newest first. */
  @Transactional(readOnly = true)
  public List<AuditCampaign> all() {
    return rows.all();
  }

  /**
   * Checks one contract of a sample as it is stored now: document, ledger and event log.
   *
   * @param standing finds what a contract is about, as it stands now
   */
  public void check(long id, int seq, Function<Contract, Optional<SubjectRef>> standing, Actor by) {
    AuditItem item = item(open(id), seq);
    Contract contract = contracts.find(item.contract());
    Optional<Verdict> verdict =
        standing.apply(contract).map(now -> contracts.check(contract.id(), now));
    List<String> words = new ArrayList<>();
    verdict.ifPresentOrElse(
        said -> words.addAll(said.codes()), () -> words.add("what it is about is not known now"));
    int codes = words.size();
    words.addAll(ledgers.objections(contract.id()));
    words.addAll(logs.check(contract.id()));
    Outcome outcome =
        words.size() > codes
            ? Outcome.INVALID
            : verdict.map(Verdict::outcome).orElse(Outcome.INVALID);
    rows.add(
        id,
        new Fact(
            Kind.CHECKED,
            seq,
            null,
            outcome.name(),
            new Note(String.join("; ", words), stamp(by))));
  }

  /** Keeps what a person found. */
  public void note(long id, int seq, String words, Actor by) {
    AuditItem item = item(open(id), seq);
    rows.add(id, new Fact(Kind.NOTED, item.seq(), null, null, new Note(words, stamp(by))));
  }

  /**
   * Closes an audit that somebody else drew.
   *
   * @throws AuditUnfinished when a contract was not checked, or is not sound and nobody says why
   */
  public void close(long id, String remark, Actor by) {
    AuditCampaign campaign = open(id);
    if (campaign.drawn().by().equals(by)) {
      throw new OwnAudit();
    }
    for (AuditItem item : campaign.items()) {
      Result result =
          item.result()
              .orElseThrow(
                  () -> new AuditUnfinished("contract " + item.seq() + " was not checked"));
      if (!result.sound() && item.notes().isEmpty()) {
        throw new AuditUnfinished(
            "contract " + item.seq() + " is not sound, and nothing is said about it");
      }
    }
    rows.add(id, new Fact(Kind.CLOSED, 0, null, null, new Note(remark, stamp(by))));
  }

  /** The audit as one sealed file, with the evidence of every contract that was found sound. */
  public byte[] export(long id, String by) {
    AuditCampaign campaign = find(id);
    List<ContractId> sound =
        campaign.items().stream()
            .filter(item -> item.result().filter(Result::sound).isPresent())
            .map(AuditItem::contract)
            .toList();
    return bundles.audit(CanonicalJson.of(told(campaign)), sound, by);
  }

  private static Map<String, Object> told(AuditCampaign campaign) {
    Map<String, Object> told = new TreeMap<>();
    told.put("schema", "audit/1");
    told.put("name", campaign.name());
    told.put("seed", campaign.seed());
    told.put("population", campaign.population());
    told.put("drawn", told(new Note("", campaign.drawn())));
    told.put("items", campaign.items().stream().map(Audits::told).toList());
    campaign.closing().ifPresent(note -> told.put("closed", told(note)));
    return told;
  }

  private static Map<String, Object> told(AuditItem item) {
    Map<String, Object> told = new TreeMap<>();
    told.put("number", item.seq());
    told.put("contract", item.contract().value());
    told.put("stratum", item.stratum());
    item.result()
        .ifPresent(
            result -> {
              told.put("outcome", result.outcome());
              told.put("found", result.words());
              told.put("checked", told(new Note("", result.checked())));
            });
    told.put("notes", item.notes().stream().map(Audits::told).toList());
    return told;
  }

  private static Map<String, Object> told(Note note) {
    Map<String, Object> told = new TreeMap<>();
    told.put("by", note.said().by().login());
    told.put("at", note.said().at().toString());
    if (!note.words().isEmpty()) {
      told.put("words", note.words());
    }
    return told;
  }

  private List<Candidate> candidates() {
    Map<String, List<String>> byCurrency = new TreeMap<>();
    jdbc.sql(
            "select c.id, f.currency from contract c join filed_contract f on f.contract_id = c.id"
                + " where c.state = 'SIGNED' and not exists (select 1 from disposed_document d"
                + " where d.contract_id = c.id) order by f.value_minor, c.id")
        .query((row, number) -> new Valued(row.getString("id"), row.getString("currency")))
        .list()
        .forEach(
            one ->
                byCurrency
                    .computeIfAbsent(
                        one.currency() == null ? "" : one.currency(), code -> new ArrayList<>())
                    .add(one.contract()));
    List<Candidate> all = new ArrayList<>();
    byCurrency.forEach(
        (code, members) -> {
          for (int at = 0; at < members.size(); at++) {
            String stratum =
                code.isEmpty()
                    ? "without a value"
                    : code + ", " + BAND.get(at * BANDS / members.size());
            all.add(new Candidate(members.get(at), stratum));
          }
        });
    return all;
  }

  private AuditCampaign open(long id) {
    AuditCampaign campaign = find(id);
    if (!campaign.open()) {
      throw new AuditClosed();
    }
    return campaign;
  }

  private static AuditItem item(AuditCampaign campaign, int seq) {
    return campaign.items().stream()
        .filter(item -> item.seq() == seq)
        .findFirst()
        .orElseThrow(() -> new AuditUnknown(campaign.id() + " with number " + seq));
  }

  private Stamp stamp(Actor by) {
    return new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
