package io.countersign.close;

import io.countersign.accruals.PlanOutcome;
import io.countersign.accruals.TrueUp;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.ReachedCalculation;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.intake.DealJournal;
import io.countersign.ledger.Cause;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.publishing.PlanInForce;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What everybody comes to whom changed deals reach, calculated from the deals of their teams alone.
 *
 * @param outcomes theirs, by plan, earnings included
 * @param deals the deals that were looked at
 */
record Reached(
    Set<ParticipantId> payees, List<PlanOutcome> outcomes, Map<String, DealHistory> deals) {

  /** So many payees are calculated at most; of more, everybody is. */
  private static final int MOST_PAYEES = 1_000;

  /** So many deals are read one by one at most; all together are read faster than more of them. */
  private static final int MOST_DEALS = 20_000;

  /**
   * Whether a difference is one that may be: what is no longer earned must be for a deal that was
   * looked at, or the list of teams lacks it.
   */
  boolean knows(TrueUp difference) {
    String deal = difference.line().key().origin().deal();
    return difference.cause().kind() != Cause.Kind.VANISHED
        || deal.isEmpty()
        || deals.containsKey(deal);
  }

  /** Tells all earnings. */
  void tell(PlanCalculation.Sink sink) {
    for (PlanOutcome outcome : outcomes) {
      outcome
          .outcome()
          .earnings()
          .forEach(
              earning ->
                  sink.take(outcome.plan(), earning, deals.get(earning.key().origin().deal())));
    }
  }

  /** Finds out whom changed deals reach, and calculates those. */
  static final class Search {

    private final List<PlanInForce> plans;
    private final Period period;
    private final Roster roster;
    private final Worksheet.Known known;
    private String because = "";

    Search(List<PlanInForce> plans, Period period, Roster roster, Worksheet.Known known) {
      this.plans = plans;
      this.period = period;
      this.roster = roster;
      this.known = known;
    }

    /** Why the search came to nothing. */
    String because() {
      return because;
    }

    /**
     * @param since the number of the last line of the journal that is posted
     * @param until the number of the last line that is to be
     * @return empty where everything has to be calculated
     */
    Optional<Reached> of(DealJournal journal, long since, long until) {
      for (PlanInForce plan : plans) {
        Optional<String> refusal = ReachedCalculation.refusal(plan.version().plan());
        if (refusal.isPresent()) {
          return none(plan.published().label() + ": " + refusal.get());
        }
      }
      try {
        return calculated(journal, journal.changed(since, until), until);
      } catch (ArithmeticException e) {
        return none("an amount is out of range");
      }
    }

    private Optional<Reached> none(String why) {
      because = why;
      return Optional.empty();
    }

    private Optional<Reached> calculated(
        DealJournal journal, DealJournal.Changed changed, long until) {
      Map<PlanInForce, ReachedCalculation> calculations = new HashMap<>();
      Set<ParticipantId> payees = new TreeSet<>();
      for (PlanInForce plan : plans) {
        List<Period> periods = plan.periods(period.until());
        if (!periods.isEmpty()) {
          ReachedCalculation calculation =
              new ReachedCalculation(
                  new Worksheet(plan.version(), roster, List.of(), periods, known));
          calculations.put(plan, calculation);
          payees.addAll(calculation.payees(changed.before()));
          payees.addAll(calculation.payees(changed.after()));
        }
      }
      Set<ParticipantId> teams = new TreeSet<>();
      calculations.values().forEach(calculation -> teams.addAll(calculation.teams(payees)));
      Optional<List<DealHistory>> read =
          payees.size() > MOST_PAYEES
              ? Optional.empty()
              : journal.ofTeams(teams, until, MOST_DEALS);
      if (read.isEmpty()) {
        return none("the deals reach too many others");
      }
      Map<String, DealHistory> deals = new HashMap<>();
      read.get().forEach(deal -> deals.put(deal.deal().value(), deal));
      changed.after().forEach(deal -> deals.put(deal.deal().value(), deal));
      List<PlanOutcome> outcomes = new ArrayList<>();
      for (PlanInForce plan : plans) {
        ReachedCalculation calculation = calculations.get(plan);
        if (calculation != null) {
          Outcome outcome = calculation.calculate(payees, deals.values());
          outcomes.add(new PlanOutcome(plan.version(), outcome));
          if (!calculation.problems().isEmpty()) {
            return none(calculation.problems().get(0).problem());
          }
        }
      }
      return Optional.of(new Reached(payees, outcomes, deals));
    }
  }
}
