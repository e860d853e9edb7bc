package io.countersign.web.demo;

import io.countersign.bookings.BookingRegister;
import io.countersign.calendar.Period;
import io.countersign.checking.Known;
import io.countersign.close.Actor;
import io.countersign.close.CalculationDesk;
import io.countersign.close.CalculationRun;
import io.countersign.close.LateChange;
import io.countersign.close.LateChanges;
import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.close.PeriodClose;
import io.countersign.close.PeriodState;
import io.countersign.close.Progress;
import io.countersign.close.RunState;
import io.countersign.demo.DemoCompany;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Rosters;
import io.countersign.ledger.PayCycle;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.Accepted;
import io.countersign.publishing.PlanDesk;
import io.countersign.web.home.AccountingShelf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lives the demo company's year: tells people, plan and deals quarter by quarter, closes and pays
 * the first three, and leaves the last one calculated. Each step does nothing when it is done
 * already, so a year that was interrupted can be lived again.
 */
@Component
class DemoSetup {

  private static final String SOURCE = "demo";
  private static final Actor FINANCE = Actor.of("finance");
  private static final Actor CONTROLLER = Actor.of("controller");
  private static final long SEED = 7;
  private static final String REASON = "Agreed with the board for the demo year";

  private final Rosters rosters;
  private final DealJournal journal;
  private final BookingRegister bookings;
  private final PlanDesk planDesk;
  private final PayPeriods periods;
  private final CalculationDesk desk;
  private final PeriodClose close;
  private final LateChanges late;
  private final DemoContracts contracts;
  private final DemoKeeping keeping;
  private final AccountingShelf shelf;
  private final Clock clock;

  DemoSetup(
      Rosters rosters,
      DealJournal journal,
      BookingRegister bookings,
      PlanDesk planDesk,
      PayPeriods periods,
      CalculationDesk desk,
      PeriodClose close,
      LateChanges late,
      DemoContracts contracts,
      DemoKeeping keeping,
      AccountingShelf shelf,
      Clock clock) {
    this.rosters = rosters;
    this.journal = journal;
    this.bookings = bookings;
    this.planDesk = planDesk;
    this.periods = periods;
    this.desk = desk;
    this.close = close;
    this.late = late;
    this.contracts = contracts;
    this.keeping = keeping;
    this.shelf = shelf;
    this.clock = clock;
  }

  /** Lives the year up to today and says of each quarter what it came to. */
  List<String> live() {
    DemoCompany company = DemoCompany.on(LocalDate.now(clock), SEED);
    rosters.tell(company.roster());
    shelf.putFirst(company.accountingPolicy());
    publish(PlanReader.read("demo plan", company.plan()));
    company.quarters().forEach(quarter -> periods.open(PayCycle.of(quarter)));
    List<Period> quarters = company.quarters();
    Period last = quarters.get(quarters.size() - 1);
    List<String> told = new java.util.ArrayList<>();
    for (Period quarter : quarters) {
      journal.record(SOURCE, company.learnedIn(quarter));
      bookings.register(journal.histories());
      if (quarter.equals(last)) {
        contracts.write(bookings, quarter);
        keeping.begin();
      }
      told.add(calculated(quarter));
      if (!quarter.equals(last)) {
        closed(quarter);
      }
    }
    return told;
  }

  /** Publishes the plan and signs off what the check warns of, as somebody of finance would. */
  private void publish(PlanVersion plan) {
    Known known = Known.of(rosters.roster(), journal.histories());
    List<Accepted> accepted =
        planDesk.check(plan, known).stream()
            .map(warning -> new Accepted(warning.code().word(), warning.place().path(), REASON))
            .toList();
    planDesk.publish(plan, known, accepted, FINANCE.login());
  }

  private String calculated(Period quarter) {
    if (find(quarter).isClosed()) {
      return quarter + " was closed and paid before";
    }
    CalculationRun run = desk.calculate(PayCycle.of(quarter), FINANCE, Progress.UNHEARD);
    requireFinished(quarter, run);
    List<LateChange> waiting = late.waiting(PayCycle.of(quarter));
    if (!waiting.isEmpty()) {
      late.approve(PayCycle.of(quarter), CONTROLLER, LateChange.of(waiting));
      requireFinished(quarter, desk.calculate(PayCycle.of(quarter), FINANCE, Progress.UNHEARD));
    }
    return "%s: %,d entries posted, %d statements"
        .formatted(quarter, run.result().entries(), run.result().statements());
  }

  private static void requireFinished(Period quarter, CalculationRun run) {
    if (run.state() != RunState.FINISHED) {
      throw new IllegalStateException(
          "the demo's " + quarter + " could not be calculated: " + run.result());
    }
  }

  private void closed(Period quarter) {
    PayCycle cycle = PayCycle.of(quarter);
    PayPeriod found = find(quarter);
    if (found.state() == PeriodState.CALCULATED && found.contentHash() != null) {
      found = close.review(cycle, FINANCE, found.contentHash());
    }
    if (found.state() == PeriodState.REVIEWED && found.contentHash() != null) {
      found = close.approve(cycle, CONTROLLER, found.contentHash());
    }
    if (found.state() == PeriodState.APPROVED) {
      found = close.lock(cycle, CONTROLLER);
    }
    if (found.state() == PeriodState.LOCKED) {
      close.pay(cycle, FINANCE);
    }
  }

  private PayPeriod find(Period quarter) {
    return periods.find(PayCycle.of(quarter)).orElseThrow();
  }
}
