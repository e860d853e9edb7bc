package io.countersign.close;

import io.countersign.accruals.KnownDeals;
import io.countersign.accruals.PlanOutcome;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.people.Roster;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.PlanInForce;
import io.countersign.publishing.PublishedPlans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Calculates every published plan from its start up to the end of a pay period. Nothing is written.
 */
@Component
class PlanCalculation {

  private static final LocalDate EVER = LocalDate.of(1, 1, 1);
  private static final int READ = 10;
  private static final int CALCULATED = 70;

  private final PublishedPlans plans;
  private final Sources sources;

  PlanCalculation(PublishedPlans plans, Sources sources) {
    this.plans = plans;
    this.sources = sources;
  }

  /** The plans that start before the end of the period. */
  List<PlanInForce> plansFor(Period period) {
    return plans.inForce(new DateRange(EVER, period.until()));
  }

  Calculated calculate(Period period, Progress progress) {
    progress.at(new Progress.Step("Reading people, deals, metrics and rates", 0));
    List<PlanInForce> inForce = plansFor(period);
    Roster roster = sources.roster().get();
    List<DealHistory> deals = sources.deals().get();
    Worksheet.Known known = sources.known().get();
    List<PlanOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < inForce.size(); i++) {
      PlanInForce plan = inForce.get(i);
      int percent = READ + (CALCULATED - READ) * i / inForce.size();
      progress.at(new Progress.Step("Calculating " + plan.published().label(), percent));
      List<Period> periods = plan.periods(period.until());
      if (!periods.isEmpty()) {
        PlanVersion version = plan.version();
        Worksheet worksheet = new Worksheet(version, roster, deals, periods, known);
        outcomes.add(new PlanOutcome(version, sources.calculation().apply(worksheet)));
      }
    }
    return new Calculated(outcomes, new KnownDeals(deals), roster);
  }
}
