package io.countersign.review;

import io.countersign.close.CalculationRun;
import io.countersign.close.CalculationRuns;
import io.countersign.close.LateChange;
import io.countersign.close.LateChanges;
import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.close.RunState;
import io.countersign.deals.DealHistory;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Rosters;
import io.countersign.ledger.Holder;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.payees.Payees;
import io.countersign.people.Participant;
import io.countersign.people.Roster;
import io.countersign.review.Concern.About;
import io.countersign.review.Concern.Kind;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLines;
import io.countersign.statements.Statements;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where a review looks: the runs and periods of the close, and what is told and posted. */
@Component
record Looking(
    Statements statements, StatementLines lines, Closing closing, Told told, Clock clock) {

  /** So many earlier periods are compared with. */
  private static final int PERIODS = 12;

  /** What the close knows. */
  @Component
  record Closing(PayPeriods periods, CalculationRuns runs, LateChanges late, Ledger ledger) {}

  /** What people and systems have told. */
  @Component
  record Told(DealJournal journal, Rosters rosters, Payees payees) {}

  Roster roster() {
    return told.rosters().roster();
  }

  Stream<DealHistory> deals() {
    return told.journal().snapshot().get();
  }

  /** Those whose payment details are confirmed. */
  Set<Holder> paymentDetails() {
    return told.payees().inUse(clock.instant()).keySet();
  }

  /** The number of the run that calculated the period first; above all when none did. */
  long firstRun(PayCycle cycle) {
    return closing.runs().of(cycle).stream()
        .filter(run -> run.state() == RunState.FINISHED)
        .mapToLong(run -> run.id().value())
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** What the last run of the period lacked. */
  List<Concern> missing(PayCycle cycle) {
    return closing.runs().of(cycle).stream()
        .limit(1)
        .map(CalculationRun::result)
        .flatMap(result -> result.problems().stream())
        .map(
            problem ->
                new Concern(
                    cycle,
                    Kind.MISSING_FACT,
                    About.of("", problem.about()),
                    problem.problem(),
                    problem.wayOut(),
                    null))
        .toList();
  }

  /** The changes of closed periods that wait for approval. */
  List<Concern> waiting(PayCycle cycle) {
    List<LateChange> waiting = closing.late().waiting(cycle);
    if (waiting.isEmpty()) {
      return List.of();
    }
    Roster roster = roster();
    List<Concern> found = new ArrayList<>();
    for (LateChange change : waiting) {
      String who = change.key().who().value();
      String name = roster.participant(change.key().who()).map(Participant::name).orElse(who);
      found.add(
          new Concern(
              cycle,
              Kind.LATE_CHANGE,
              new About(who, name, change.key().origin().deal()),
              change.closed() + ", " + change.key().component() + ": " + change.cause().words(),
              "Approve the changes on the period, or correct what they come from",
              change.amount()));
    }
    return found;
  }

  /** What everybody earned in earlier periods of the group, as far as one looks back. */
  Map<Holder, List<Money>> earned(PayCycle cycle) {
    List<PayCycle> earlier =
        closing.periods().list().stream()
            .map(PayPeriod::cycle)
            .filter(other -> other.group().equals(cycle.group()))
            .filter(other -> other.period().from().isBefore(cycle.period().from()))
            .sorted(Comparator.reverseOrder())
            .limit(PERIODS)
            .toList();
    Map<Holder, List<Money>> earned = new HashMap<>();
    for (PayCycle other : earlier) {
      for (Statement statement : statements.of(other)) {
        earned
            .computeIfAbsent(statement.id().holder(), holder -> new ArrayList<>())
            .add(statement.totals().payable().earned());
      }
    }
    return earned;
  }

  /** The deals for which anything was ever posted by the end of the period. */
  Set<String> paidDeals(PayCycle cycle) {
    Set<String> deals = new HashSet<>();
    closing
        .ledger()
        .balances()
        .eachOfOrigin(
            cycle.period().until(), (line, balance) -> deals.add(line.key().origin().deal()));
    return deals;
  }
}
