package io.countersign.accounting;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * The schedule of one cost: what was booked, and what is to come by month if nothing else happens.
 *
 * @param earned what the books say was earned less what was taken back, capitalised or not
 */
public record CostSchedule(
    CapitalizedCost cost, Treatment treatment, Money earned, List<CostChange> coming) {
  public CostSchedule {
    coming = List.copyOf(coming);
  }

  static CostSchedule of(CapitalizedCost cost, CostFacts facts, Period last) {
    List<CostChange> coming = new ArrayList<>();
    if (facts.treatment() instanceof Treatment.Capitalised capitalised) {
      Period month = Cadence.MONTH.periodOf(last.until());
      CapitalizedCost then = cost;
      int left = capitalised.line().months() + 1;
      while (!then.carried().isZero() && left-- >= 0) {
        List<CostChange> next = Amortization.in(month, then, facts);
        coming.addAll(next);
        List<CostChange> all = new ArrayList<>(then.changes());
        all.addAll(next);
        then = new CapitalizedCost(cost.key(), all);
        month = Cadence.MONTH.periodOf(month.until());
      }
    }
    return new CostSchedule(
        cost, facts.treatment(), facts.earned().plus(facts.recovered()), coming);
  }

  /** What was booked, period by period. */
  public List<RollForward> rows() {
    List<Period> periods =
        cost.changes().stream().map(CostChange::period).distinct().sorted().toList();
    return RollForward.of(periods, cost.key().currency(), List.of(cost));
  }

  /** What the standard and the policy say about it. */
  public String rule(Standard standard) {
    return treatment.why() + " (" + standard.cite(treatment.clause()) + ")";
  }
}
