package io.countersign.calculation;

import io.countersign.attainment.Metric;
import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.plans.Commission;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import java.time.LocalDate;
import java.util.List;

/**
 * What every calculation of one worksheet stands on, whichever of its deals and people it is for:
 * plan, people and cells, and what was asked of the rules before.
 */
final class Ground {

  final Plan plan;
  final List<Period> periods;
  final List<Metric> metrics;
  final Problems problems;
  final People people;
  final Cells cells;
  final Crediting crediting;
  final Targets targets;
  final Standings standings;
  final Amounts amounts;
  final Releases releases;
  final Recoveries recoveries;
  private final Exchanges exchanges;

  Ground(Worksheet worksheet) {
    plan = worksheet.plan().plan();
    periods = worksheet.periods();
    metrics = worksheet.known().metrics();
    problems = new Problems(plan);
    people = new People(worksheet.roster());
    exchanges = new Exchanges(plan, worksheet.known().rates(), problems);
    cells = new Cells(plan, periods);
    List<Measure> measures = List.copyOf(plan.measures().values());
    crediting =
        new Crediting(
            measures,
            byLine(plan, measures),
            new DealClasses(plan),
            people,
            plan.head().ways().sharesUpTo(),
            problems);
    targets = new Targets(plan, people, problems);
    standings = new Standings(plan);
    amounts = new Amounts(plan, people, targets);
    releases = new Releases(plan, horizon(), new Payouts(plan, people, exchanges));
    recoveries = new Recoveries(plan, periods, problems);
  }

  /** Lines of a sale are credited on their own where a commission pays them at different rates. */
  private static boolean[] byLine(Plan plan, List<Measure> measures) {
    boolean[] byLine = new boolean[measures.size()];
    for (PlanComponent component : plan.components()) {
      if (component instanceof Commission commission
          && commission.price() instanceof Commission.Rows) {
        for (int m = 0; m < byLine.length; m++) {
          byLine[m] |= measures.get(m).id().equals(commission.pays());
        }
      }
    }
    return byLine;
  }

  private LocalDate horizon() {
    return periods.get(periods.size() - 1).until();
  }

  /** The grid of everybody. */
  Grid everybody() {
    return Grid.of(people.count(), cells.count(), plan.measures().size());
  }

  /** A reader of single deals. */
  Sales sales() {
    return new Sales(plan, exchanges);
  }

  /** What is sold by the deals, in order. */
  List<Sold> sales(List<DealHistory> deals) {
    return SaleOrder.sorted(Sales.under(plan, deals, exchanges));
  }
}
