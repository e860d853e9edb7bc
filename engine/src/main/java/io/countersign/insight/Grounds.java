package io.countersign.insight;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.CalculationProblem;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.earning.Earning;
import io.countersign.people.Roster;
import io.countersign.publishing.PlanInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an outcome rests on: everybody, every deal, and what is known beside deals. */
record Grounds(Roster roster, List<DealHistory> deals, Worksheet.Known known) {

  /** The same with one deal as it would be. */
  Grounds with(DealHistory changed) {
    return new Grounds(
        roster,
        deals.stream().map(deal -> deal.deal().equals(changed.deal()) ? changed : deal).toList(),
        known);
  }

  Optional<DealHistory> deal(DealId key) {
    return deals.stream().filter(deal -> deal.deal().equals(key)).findFirst();
  }

  /** The worksheet of a plan for every period of it that has begun by a day. */
  Worksheet worksheet(PlanInForce plan, LocalDate day) {
    List<Period> periods = plan.periods(plan.published().plan().head().periodOf(day).until());
    return new Worksheet(plan.version(), roster, deals, periods, known);
  }

  /** What plans come to together, each for every period of it that has begun by a day. */
  Outcome outcome(List<PlanInForce> plans, LocalDate day) {
    List<Earning> earnings = new ArrayList<>();
    List<CalculationProblem> problems = new ArrayList<>();
    for (PlanInForce plan : plans) {
      Outcome outcome = Calculation.calculate(worksheet(plan, day));
      earnings.addAll(outcome.earnings());
      problems.addAll(outcome.problems());
    }
    return new Outcome(earnings, List.of(), List.of(), List.of(), Outcome.Beside.NOTHING, problems);
  }
}
