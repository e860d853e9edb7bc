package io.countersign.faults;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.checking.Known;
import io.countersign.close.Actor;
import io.countersign.close.CalculationRun;
import io.countersign.close.LateChange;
import io.countersign.close.LateChanges;
import io.countersign.close.Office;
import io.countersign.close.PayPeriods;
import io.countersign.close.PeriodClose;
import io.countersign.close.PeriodState;
import io.countersign.close.Progress;
import io.countersign.close.RunState;
import io.countersign.deals.DealEvent;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Rosters;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Seals;
import io.countersign.people.PayGroup;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.Accepted;
import io.countersign.publishing.PlanDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The way of twelve months from open to paid, as finance goes it. It can be left at any point and
 * gone on with: it looks where the books stand and does the next step.
 */
final class Year {

  static final List<PayCycle> MONTHS =
      IntStream.rangeClosed(1, 12).mapToObj(m -> PayCycle.of(Period.month(2017, m))).toList();

  private static final Actor FINANCE = Actor.of("fay");

  private final Office office;
  private final Hands hands;
  private final Runnable beforeStep;
  private final Progress progress;
  private final Facts facts = new Facts();

  Year(Office office) {
    this(office, Hands.ONE, () -> {}, Progress.UNHEARD);
  }

  /**
   * @param beforeStep is told before every calculation and every step
   * @param progress hears of every calculation
   */
  Year(Office office, Hands hands, Runnable beforeStep, Progress progress) {
    this.office = office;
    this.hands = hands;
    this.beforeStep = beforeStep;
    this.progress = progress;
  }

  /** People, plan and pay periods, in empty books. */
  void found() {
    Roster roster = Facts.roster();
    office.get(Rosters.class).tell(roster);
    PlanVersion plan = PlanReader.read("sellers.yaml", Facts.PLAN);
    Known known = Known.of(roster, List.of());
    PlanDesk desk = office.get(PlanDesk.class);
    List<Accepted> accepted = desk.check(plan, known).stream().map(Accepted::of).toList();
    desk.publish(plan, known, accepted, "pia");
    LocalDate start = LocalDate.of(2017, 1, 1);
    PayPeriods periods = office.get(PayPeriods.class);
    periods.open(PayGroup.EVERYBODY, Cadence.MONTH, start, start.plusYears(1));
  }

  /** Goes on to the end, however often it breaks, and says how often that was. */
  int workThrough(int most) {
    RuntimeException last = new RunBroken("never");
    for (int broken = 0; broken <= most; broken++) {
      try {
        work();
        return broken;
      } catch (DataAccessException | TransactionException | RunBroken e) {
        last = e;
      }
    }
    throw new AssertionError("the year is not done after " + most + " breaks", last);
  }

  /** Goes on to the end. */
  void work() {
    office.resume();
    for (int month = 1; month <= MONTHS.size(); month++) {
      PayCycle cycle = MONTHS.get(month - 1);
      for (PeriodState state = state(cycle); state != PeriodState.PAID; state = state(cycle)) {
        next(cycle, state, facts.toldIn(month));
      }
    }
  }

  private PeriodState state(PayCycle cycle) {
    return office.get(PayPeriods.class).find(cycle).orElseThrow().state();
  }

  private void next(PayCycle cycle, PeriodState state, List<DealEvent> told) {
    PeriodClose close = office.get(PeriodClose.class);
    switch (state) {
      case OPEN, CALCULATED -> {
        office.get(DealJournal.class).record("crm", told);
        calculate(cycle);
        review(cycle, close);
      }
      case REVIEWED -> {
        Digest content = office.get(Seals.class).contentHash(cycle);
        take(Hands.Step.APPROVE, by -> close.approve(cycle, by, content));
      }
      case APPROVED -> take(Hands.Step.LOCK, by -> close.lock(cycle, by));
      case LOCKED -> take(Hands.Step.PAY, by -> close.pay(cycle, by));
      case PAID -> throw new IllegalStateException(cycle + " is paid");
    }
  }

  private void review(PayCycle cycle, PeriodClose close) {
    LateChanges late = office.get(LateChanges.class);
    List<LateChange> waiting = late.waiting(cycle);
    if (!waiting.isEmpty()) {
      Digest looked = LateChange.of(waiting);
      take(Hands.Step.APPROVE_LATE_CHANGES, by -> late.approve(cycle, by, looked));
      calculate(cycle);
    }
    Digest content = office.get(Seals.class).contentHash(cycle);
    take(Hands.Step.REVIEW, by -> close.review(cycle, by, content));
  }

  private void take(Hands.Step step, Consumer<Actor> taken) {
    beforeStep.run();
    hands.take(step, taken);
  }

  private void calculate(PayCycle cycle) {
    beforeStep.run();
    CalculationRun run = office.calculate(cycle, FINANCE, progress);
    if (run.state() == RunState.PROBLEMS) {
      throw new AssertionError(run.toString());
    }
    if (run.state() != RunState.FINISHED) {
      throw new RunBroken(run.state().words() + ": " + run.result().message());
    }
  }
}
