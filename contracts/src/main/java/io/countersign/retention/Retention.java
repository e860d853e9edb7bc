package io.countersign.retention;

import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.contracts.Stamp;
import io.countersign.renewals.Renewals;
import io.countersign.retention.RetentionRefused.ContractOpen;
import io.countersign.retention.RetentionRefused.NothingStored;
import io.countersign.retention.RetentionRefused.OnHold;
import io.countersign.retention.RetentionRefused.OwnRequest;
import io.countersign.retention.RetentionRefused.ReliedUpon;
import io.countersign.retention.RetentionRefused.RequestDecided;
import io.countersign.retention.RetentionRefused.RequestOpen;
import io.countersign.retention.RetentionRefused.RetentionNotTold;
import io.countersign.retention.RetentionRefused.RetentionRuns;
import io.countersign.retention.RetentionRefused.RetentionUnknown;
import io.countersign.retention.RetentionRequest.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of keeping. Whoever places a hold or confirms a disposal holds the contract, so that one
 * of the two comes first; what is asked for is looked at again when it is confirmed.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Retention {

  private final Contracts contracts;
  private final RetentionRows rows;
  private final Disposals disposals;
  private final List<Reliance> reliances;
  private final Renewals renewals;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Retention(
      Contracts contracts,
      RetentionRows rows,
      Disposals disposals,
      ObjectProvider<Reliance> reliances,
      Renewals renewals,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.contracts = contracts;
    this.rows = rows;
    this.disposals = disposals;
    this.reliances = reliances.stream().toList();
    this.renewals = renewals;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Asks for a class; somebody else confirms it. */
  public void ask(RetentionClass retention, String reason, Actor by) {
    rows.ask(retention, reason, stamp(by));
  }

  /** Keeps a contract whatever its retention says. */
  public void place(ContractId id, String reason, Actor by) {
    contracts.hold(id);
    if (disposed(id).isPresent()) {
      throw new NothingStored();
    }
    rows.place(id, reason, stamp(by));
    events.publishEvent(
        ContractEvent.of(id, Happening.HOLD_PLACED, by.login()).with("reason", reason));
  }

  /** Asks to lift a hold; somebody else confirms it. */
  public void askLift(long hold, String reason, Actor by) {
    LegalHold found =
        rows.hold(hold)
            .filter(one -> !one.lifted())
            .orElseThrow(() -> new RetentionUnknown("hold " + hold + " that was not lifted"));
    contracts.hold(found.contract());
    if (rows.requests(found.contract()).stream()
        .anyMatch(one -> one.open() && one.hold().equals(Optional.of(hold)))) {
      throw new RequestOpen();
    }
    rows.ask(Kind.LIFT, found.contract(), Optional.of(hold), reason, stamp(by));
  }

  /**
   * Asks to dispose of what is stored of a contract; somebody else confirms it.
   *
   * @throws RetentionRefused when it may not be disposed of now
   */
  public void askDisposal(ContractId id, String reason, Actor by) {
    contracts.hold(id);
    requireDisposable(id);
    if (rows.requests(id).stream().anyMatch(one -> one.open() && one.kind() == Kind.DISPOSAL)) {
      throw new RequestOpen();
    }
    rows.ask(Kind.DISPOSAL, id, Optional.empty(), reason, stamp(by));
  }

  /**
   * Confirms or declines what somebody else asked for.
   *
   * @throws RetentionRefused when it is one's own, decided, or not possible any more
   */
  public void decide(long request, boolean confirmed, Actor by) {
    RetentionRequest asked =
        rows.find(request).orElseThrow(() -> new RetentionUnknown("request " + request));
    if (!asked.open()) {
      throw new RequestDecided();
    }
    if (asked.asked().by().equals(by)) {
      throw new OwnRequest();
    }
    Stamp now = stamp(by);
    asked.contract().ifPresent(contracts::hold);
    if (confirmed && asked.kind() == Kind.DISPOSAL) {
      requireDisposable(asked.contract().orElseThrow());
    }
    rows.decide(request, confirmed, now);
    if (confirmed && asked.kind() == Kind.DISPOSAL) {
      disposals.dispose(contracts.find(asked.contract().orElseThrow()), asked, now);
    } else if (confirmed && asked.kind() == Kind.LIFT) {
      events.publishEvent(
          ContractEvent.of(asked.contract().orElseThrow(), Happening.HOLD_LIFTED, by.login())
              .with("asked-by", asked.asked().by().login())
              .with("reason", asked.reason()));
    }
  }

  /** How a contract is kept. */
  @Transactional(readOnly = true)
  public Keeping keeping(ContractId id) {
    Contract contract = contracts.find(id);
    return keeping(contract, relied(contract));
  }

  private Keeping keeping(Contract contract, List<String> relied) {
    ContractId id = contract.id();
    LocalDate today = today();
    String template = contract.template().id();
    List<RetentionClass> known =
        rows.classes().stream().filter(one -> one.holdsFor(template, today)).toList();
    Optional<RetentionClass> retention =
        known.stream()
            .filter(one -> one.template().equals(template))
            .findFirst()
            .or(() -> known.stream().findFirst());
    Optional<LocalDate> ended = ended(contract);
    return new Keeping(
        contract,
        retention,
        ended,
        ended.flatMap(day -> retention.map(one -> day.plusYears(one.years()))),
        rows.holds(id).stream().filter(hold -> !hold.lifted()).toList(),
        relied,
        disposed(id));
  }

  /** When the documents of a contract were disposed of, and who confirmed it. */
  @Transactional(readOnly = true)
  public Optional<Stamp> disposed(ContractId id) {
    return rows.requests(id).stream()
        .filter(one -> one.kind() == Kind.DISPOSAL && one.confirmed())
        .findFirst()
        .flatMap(RetentionRequest::decision)
        .map(RetentionRequest.Decision::decided);
  }

  /** Every request, the newest first. */
  @Transactional(readOnly = true)
  public List<RetentionRequest> requests() {
    return rows.requests();
  }

  /** The classes that were confirmed, those that hold from the latest day first. */
  @Transactional(readOnly = true)
  public List<RetentionClass> classes() {
    return rows.classes();
  }

  /** Holds that were not lifted, the oldest first. */
  @Transactional(readOnly = true)
  public List<LegalHold> holds() {
    return rows.holds();
  }

  /**
   * Contracts whose retention is over and that no hold keeps, those that ended first before the
   * others. Whether something relies on one is looked at when it is asked for.
   */
  @Transactional(readOnly = true)
  public List<Keeping> due(int atMost) {
    OptionalInt fewest = rows.classes().stream().mapToInt(RetentionClass::years).min();
    if (fewest.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(
            "select f.contract_id from filed_contract f join contract c on c.id = f.contract_id"
                + " where c.state in ('SIGNED', 'VOIDED') and f.text_sha256 is not null and not"
                + " exists (select 1 from disposed_document d where d.contract_id = f.contract_id)"
                + " and coalesce(f.ends_on, f.signed_on, cast(c.voided_at as date)) < ?"
                + " order by coalesce(f.ends_on, f.signed_on, cast(c.voided_at as date)),"
                + " c.id")
        .param(today().minusYears(fewest.getAsInt()))
        .query(String.class)
        .list()
        .stream()
        .map(id -> keeping(contracts.find(new ContractId(id)), List.of()))
        .filter(kept -> kept.keptUntil().filter(day -> day.isBefore(today())).isPresent())
        .filter(kept -> kept.holds().isEmpty())
        .limit(atMost)
        .toList();
  }

  private void requireDisposable(ContractId id) {
    Keeping kept = keeping(id);
    Contract contract = kept.contract();
    if (kept.ended().isEmpty()) {
      throw new ContractOpen();
    }
    if (disposals.nothingStored(contract)) {
      throw new NothingStored();
    }
    LocalDate until =
        kept.keptUntil().orElseThrow(() -> new RetentionNotTold(contract.template().id()));
    if (!until.isBefore(today())) {
      throw new RetentionRuns(until);
    }
    if (!kept.holds().isEmpty()) {
      throw new OnHold(kept.holds());
    }
    if (!kept.relied().isEmpty()) {
      throw new ReliedUpon(kept.relied());
    }
  }

  /**
   * The last of its days: when it ends by what was told of its time, else by its words, else when
   * it was signed or given up. One that renews itself has its last day ahead.
   */
  private Optional<LocalDate> ended(Contract contract) {
    if (contract.state() == ContractState.VOIDED) {
      return contract.voided().map(stamp -> LocalDate.ofInstant(stamp.at(), clock.getZone()));
    }
    if (contract.state() != ContractState.SIGNED) {
      return Optional.empty();
    }
    return renewals
        .course(contract.id(), today())
        .map(course -> course.last().until())
        .or(
            () ->
                jdbc.sql(
                        "select coalesce(ends_on, signed_on) from filed_contract where contract_id"
                            + " = ? and signed_on is not null")
                    .param(contract.id().value())
                    .query(LocalDate.class)
                    .optional());
  }

  private List<String> relied(Contract contract) {
    List<String> relied = new ArrayList<>();
    jdbc.sql(
            "select c.id from contract c where c.amends = ? and c.state <> 'VOIDED' and not exists"
                + " (select 1 from disposed_document d where d.contract_id = c.id) order by c.id")
        .param(contract.id().value())
        .query(String.class)
        .list()
        .forEach(id -> relied.add("contract " + id + " amends it"));
    reliances.forEach(one -> relied.addAll(Objects.requireNonNull(one.on(contract))));
    return relied;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private Stamp stamp(Actor by) {
    return new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
