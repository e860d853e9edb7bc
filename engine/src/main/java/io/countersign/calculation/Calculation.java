package io.countersign.calculation;

import io.countersign.calculation.Outcome.Beside;
import io.countersign.plans.Plan;
import java.util.List;

/**
 * What everybody earns under one plan: the same worksheet always gives the same outcome, whatever
 * the order of its deals. Every sale is credited first; then, knowing where each measure stands in
 * the end and what the rules say of it, the credits are paid line by line in the order of the days,
 * and what is for a period as a whole when it ends.
 */
public final class Calculation {

  private Calculation() {}

  /** What the worksheet comes to, with everything that is missing for it. */
  public static Outcome calculate(Worksheet worksheet) {
    try {
      return Replay.over(worksheet, withoutReplay(worksheet));
    } catch (ArithmeticException e) {
      return new Outcome(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Beside.NOTHING,
          outOfRange(worksheet.plan().plan()));
    }
  }

  /** The outcome without what a replay would take back. */
  static Outcome withoutReplay(Worksheet worksheet) {
    Ground ground = new Ground(worksheet);
    Grid grid = ground.everybody();
    List<Sold> sales = ground.sales(worksheet.deals());
    Credits credits = Credits.of(sales, ground.crediting, grid, ground.cells);
    Sums sums = new Sums(grid);
    sums.count(credits);
    Payroll payroll = new Payroll(ground, grid, sums);
    return payroll.outcome(credits, payroll.earnings(credits));
  }

  /** The one problem of amounts that nothing can hold. */
  static List<CalculationProblem> outOfRange(Plan plan) {
    Problems problems = new Problems(plan);
    problems.add(
        "amount-out-of-range",
        "plan " + plan.name(),
        "an amount is beyond what " + plan.currency() + " can be counted in",
        "Look for a rate or a deal amount with too many digits");
    return problems.all();
  }
}
