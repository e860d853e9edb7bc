package io.countersign.calculation;

import io.countersign.calculation.Outcome.Beside;
import io.countersign.calendar.Period;
import io.countersign.plans.Commission;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What everybody earns under one plan: the same worksheet always gives the same outcome, whatever
 * the order of its deals. Every sale is credited first; then, knowing where each measure stands in
 * the end and what the rules say of it, the credits are paid line by line in the order of the days,
 * and what is for a period as a whole when it ends.
 */
public final class Calculation {

  private final Worksheet worksheet;
  private final Plan plan;
  private final List<Period> periods;
  private final Problems problems;
  private final People people;
  private final Exchanges exchanges;
  private final List<Sold> sales;
  private final Cells cells;
  private final Grid grid;
  private final Crediting crediting;

  private Calculation(Worksheet worksheet) {
    this.worksheet = worksheet;
    plan = worksheet.plan().plan();
    periods = worksheet.periods();
    problems = new Problems(plan);
    people = new People(worksheet.roster());
    exchanges = new Exchanges(plan, worksheet.known().rates(), problems);
    sales = Sales.under(plan, worksheet.deals(), exchanges);
    List<Measure> measures = List.copyOf(plan.measures().values());
    cells = new Cells(plan, periods);
    grid = new Grid(people.count(), cells.count(), measures.size());
    crediting =
        new Crediting(
            measures,
            byLine(measures),
            new DealClasses(plan),
            people,
            plan.head().ways().sharesUpTo(),
            problems);
  }

  /** What the worksheet comes to, with everything that is missing for it. */
  public static Outcome calculate(Worksheet worksheet) {
    try {
      return Replay.over(worksheet, new Calculation(worksheet).outcome());
    } catch (ArithmeticException e) {
      Problems problems = new Problems(worksheet.plan().plan());
      problems.add(
          "amount-out-of-range",
          "plan " + worksheet.plan().plan().name(),
          "an amount is beyond what " + worksheet.plan().plan().currency() + " can be counted in",
          "Look for a rate or a deal amount with too many digits");
      return new Outcome(
          List.of(), List.of(), List.of(), List.of(), Beside.NOTHING, problems.all());
    }
  }

  /** The outcome without what a replay would take back. */
  static Outcome withoutReplay(Worksheet worksheet) {
    return new Calculation(worksheet).outcome();
  }

  /** Lines of a sale are credited on their own where a commission pays them at different rates. */
  private boolean[] byLine(List<Measure> measures) {
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

  private Outcome outcome() {
    Credits credits = Credits.of(sales, crediting, grid, cells);
    Targets targets = new Targets(plan, people, problems);
    Heights heights = new Heights(plan, people, grid, credits, worksheet.known().metrics());
    Places places = new Places(plan, people, grid, cells, targets, heights, problems);
    places.fill();
    List<NotEarned> notEarned = new ArrayList<>(Standings.rule(places.all(), plan));
    Amounts amounts = new Amounts(plan, people, targets);
    Walks walks = new Walks(plan, heights, cells, amounts);
    places.all().forEach(walks::prepare);
    Releases releases = new Releases(plan, horizon(), new Payouts(plan, people, exchanges));
    EarningList earnings = new EarningList(plan, sales, crediting, releases);
    Lines lines = new Lines(plan, credits, places, walks, releases, earnings, problems);
    int[] order = SaleOrder.of(sales);
    lines.pay(order);
    notEarned.addAll(lines.notEarned());
    PeriodPay pay = new PeriodPay(plan, walks, amounts, releases, earnings);
    RecoveryLimits limits = new RecoveryLimits(pay);
    Recoveries recoveries = new Recoveries(plan, periods, problems);
    new TakenBack(plan, periods, recoveries, earnings, places, limits, pay).take(credits);
    PeriodEnds ends =
        new PeriodEnds(
            plan,
            cells,
            pay,
            new PeriodEnds.Payers(
                new CommissionEnds(pay, walks, heights, cells),
                new Bonuses(pay),
                new Contests(pay, new FirstReached(grid, heights, credits, order)),
                new Pools(pay, heights, targets),
                new Overrides(pay, people, places),
                new TotalCaps(pay, places, cells),
                limits,
                new Draws(pay, places)));
    ends.end(places.all());
    return new Outcome(
        earnings,
        places.attainments(),
        places.totals(),
        notEarned,
        new Beside(pay.balances(), ends.given()),
        problems.all());
  }

  private LocalDate horizon() {
    return periods.get(periods.size() - 1).until();
  }
}
