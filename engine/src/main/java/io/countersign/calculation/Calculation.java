package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What everybody earns under one plan: the same worksheet always gives the same outcome, whatever
 * the order of its deals. Every sale is credited first; then, knowing where each measure stands in
 * the end and what the rules say of it, the credits are paid line by line in the order of the days.
 */
public final class Calculation {

  private final Plan plan;
  private final List<Period> periods;
  private final Set<CalculationProblem> problems = new TreeSet<>();
  private final People people;
  private final List<Sold> sales;
  private final Grid grid;
  private final Crediting crediting;

  private Calculation(Worksheet worksheet) {
    plan = worksheet.plan().plan();
    periods = worksheet.periods();
    people = new People(worksheet.roster());
    sales = Sales.under(plan, worksheet.deals(), problems);
    List<Measure> measures = List.copyOf(plan.measures().values());
    grid = new Grid(people.count(), periods.size(), measures.size());
    crediting = new Crediting(measures, new DealClasses(plan), people, problems);
  }

  /** What the worksheet comes to, with everything that is missing for it. */
  public static Outcome calculate(Worksheet worksheet) {
    try {
      return new Calculation(worksheet).outcome();
    } catch (ArithmeticException e) {
      return new Outcome(
          List.of(), List.of(), List.of(), List.of(), List.of(outOfRange(worksheet.plan())));
    }
  }

  private static CalculationProblem outOfRange(PlanVersion version) {
    return new CalculationProblem(
        "amount-out-of-range",
        "plan " + version.plan().name(),
        "an amount is beyond what " + version.plan().currency() + " can be counted in",
        "Look for a rate or a deal amount with too many digits");
  }

  private Outcome outcome() {
    Credits credits = Credits.of(sales, crediting, grid, periods);
    Places places = new Places(plan, people, grid, new Targets(plan, people, problems));
    List<MeasureTotal> totals = places.fill(credits, periods);
    List<NotEarned> notEarned = new ArrayList<>(Standings.rule(places.all(), plan));
    Recoveries recoveries = new Recoveries(plan, periods);
    EarningList list = new EarningList(plan, sales, crediting, recoveries);
    Lines lines = new Lines(plan, credits, places, recoveries, list);
    List<Earning> earnings = lines.pay(Sales.inOrder(sales));
    notEarned.addAll(lines.notEarned());
    return new Outcome(earnings, places.attainments(), totals, notEarned, List.copyOf(problems));
  }
}
