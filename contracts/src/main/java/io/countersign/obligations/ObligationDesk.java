package io.countersign.obligations;

import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.contracts.Stamp;
import io.countersign.obligations.ObligationFact.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where obligations and what happened to them are told. Each call is one transaction;
 * whoever tells a fact holds the obligation, so that of two who say the opposite one sees what the
 * other said.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ObligationDesk {

  /** The most characters of what an obligation, a proof or a reason says. */
  public static final int LONGEST = 1_000;

  private final ObligationRows rows;
  private final Obligations obligations;
  private final Contracts contracts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ObligationDesk(
      ObligationRows rows,
      Obligations obligations,
      Contracts contracts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.obligations = obligations;
    this.contracts = contracts;
    this.events = events;
    this.clock = clock;
  }

  /** An obligation and a due day of it. */
  public record DutyRef(long obligation, LocalDate due) {}

  /** Tells what a side of a contract has to do. It counts from the last signature on. */
  public long tell(ContractId contract, NewObligation what, Actor by) {
    if (contracts.hold(contract).state() == ContractState.VOIDED) {
      throw ObligationRefused.contractVoid();
    }
    requireWords(what.words());
    long id = rows.add(contract, what, stamp(by));
    events.publishEvent(
        ContractEvent.of(contract, Happening.OBLIGATION_TOLD, by.login())
            .with("obligation", id)
            .with("kind", what.kind())
            .with("obliged", what.obliged().field())
            .with("due", what.due())
            .with("words", what.words())
            .with("holds-pay", what.holdsPay()));
    return id;
  }

  /**
   * Tells that a duty was met.
   *
   * @param file what proves it, when there is more than words
   */
  public void met(DutyRef ref, String words, Optional<ProofFile> file, Teller by) {
    Duty duty = held(ref, by);
    if (!duty.state().open()) {
      throw ObligationRefused.closed(duty);
    }
    Stamp now = stamp(by.who());
    file.ifPresent(brought -> rows.keep(brought, now.at()));
    Optional<ObligationFact.Proof> proof =
        file.map(brought -> new ObligationFact.Proof(brought.digest(), brought.name()));
    add(duty, new Saying(Kind.MET, false, words, Optional.empty()), proof, now);
  }

  /** Declares that a duty was breached, before its day, or although it was told met. */
  public void breached(DutyRef ref, String reason, Teller by) {
    Duty duty = held(ref, by);
    boolean declared =
        duty.facts().stream()
            .map(ObligationFact::kind)
            .filter(kind -> kind == Kind.MET || kind == Kind.BREACHED)
            .reduce((earlier, later) -> later)
            .filter(kind -> kind == Kind.BREACHED)
            .isPresent();
    if (duty.state() == Duty.State.WAIVED || declared) {
      throw ObligationRefused.closed(duty);
    }
    add(duty, new Saying(Kind.BREACHED, false, reason, Optional.empty()), by);
  }

  /**
   * Asks for a waiver; it does not count yet.
   *
   * @param onward of this due day and of all after it
   */
  public void askWaiver(DutyRef ref, boolean onward, String reason, Teller by) {
    Duty duty = held(ref, by);
    if (!duty.state().open()) {
      throw ObligationRefused.closed(duty);
    }
    if (duty.waiver().isPresent()) {
      throw ObligationRefused.waiting();
    }
    add(duty, new Saying(Kind.ASKED, onward, reason, Optional.empty()), by);
  }

  /**
   * Confirms or declines a waiver: somebody other than who asked and who looks after the
   * obligation.
   */
  public void decideWaiver(DutyRef ref, boolean granted, String reason, Teller by) {
    Duty duty = held(ref, by);
    ObligationFact asked = duty.waiver().orElseThrow(ObligationRefused::decided);
    if (asked.told().by().equals(by.who())
        || duty.obligation().what().owner().equals(by.who().login())) {
      throw ObligationRefused.fourEyes();
    }
    Duty first = obligations.duty(duty.obligation(), asked.due());
    Kind kind = granted ? Kind.WAIVED : Kind.DECLINED;
    add(first, new Saying(kind, asked.onward(), reason, Optional.of(asked.number())), by);
  }

  private Duty held(DutyRef ref, Teller by) {
    Obligation obligation = rows.held(ref.obligation()).orElseThrow(ObligationRefused::unknown);
    if (obligation.what().holdsPay() && by.earns()) {
      throw ObligationRefused.ownPay();
    }
    return obligations.duty(obligation, ref.due());
  }

  /** What is told: the kind of fact, for how long, why, and what it decides on. */
  private record Saying(Kind kind, boolean onward, String words, Optional<Long> asked) {}

  private void add(Duty duty, Saying saying, Teller by) {
    add(duty, saying, Optional.empty(), stamp(by.who()));
  }

  private void add(Duty duty, Saying saying, Optional<ObligationFact.Proof> proof, Stamp stamp) {
    requireWords(saying.words());
    long id = duty.obligation().id();
    rows.add(
        new ObligationFact(
            0,
            id,
            duty.due(),
            saying.kind(),
            saying.onward(),
            saying.words().strip(),
            proof,
            saying.asked(),
            stamp));
    ContractEvent event =
        ContractEvent.of(duty.obligation().contract(), happening(saying.kind()), stamp.by().login())
            .with("obligation", id)
            .with("due", duty.due())
            .with("words", saying.words().strip());
    events.publishEvent(
        proof.map(file -> event.with("file-sha256", file.digest().hex())).orElse(event));
  }

  private static Happening happening(Kind kind) {
    return switch (kind) {
      case MET -> Happening.OBLIGATION_MET;
      case BREACHED -> Happening.OBLIGATION_BREACHED;
      case ASKED -> Happening.WAIVER_ASKED;
      case WAIVED -> Happening.OBLIGATION_WAIVED;
      case DECLINED -> Happening.WAIVER_DECLINED;
    };
  }

  private static void requireWords(String words) {
    if (words.isBlank() || words.strip().length() > LONGEST) {
      throw ObligationRefused.words(LONGEST);
    }
  }

  private Stamp stamp(Actor by) {
    return new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
