package io.countersign.calculation;

import io.countersign.calculation.Outcome.Beside;
import io.countersign.earning.Earning;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Spif;
import java.util.ArrayList;
import java.util.List;

/**
 * One payment of the people of a grid, whose measures stand where the sums say: their sales line by
 * line in order, then what is for periods as a whole.
 */
final class Payroll {

  private final Ground ground;
  private final Grid grid;
  private final Heights heights;
  private final Places places;
  private final Walks walks;
  private final List<Place> missed;
  private final List<SpifTurns> spifs = new ArrayList<>();

  Payroll(Ground ground, Grid grid, Sums sums) {
    this.ground = ground;
    this.grid = grid;
    heights = new Heights(ground.plan, ground.people, grid, ground.cells, sums, ground.metrics);
    places =
        new Places(
            ground.plan,
            ground.people,
            grid,
            ground.cells,
            ground.targets,
            heights,
            ground.problems);
    places.fill();
    missed = ground.standings.rule(places.all());
    walks = new Walks(ground.plan, heights, ground.cells, ground.amounts);
    places.all().forEach(walks::prepare);
    for (PlanComponent component : ground.plan.components()) {
      if (component instanceof Spif spif) {
        spifs.add(new SpifTurns(spif, ground.plan, places));
      }
    }
  }

  Places places() {
    return places;
  }

  /** An empty list for the earnings of sales. */
  EarningList earnings(Credits credits) {
    return new EarningList(ground.plan, credits, ground.crediting, ground.releases);
  }

  /** The books for what is paid by the period into a list. */
  PeriodPay books(EarningList earnings) {
    return new PeriodPay(ground.plan, walks, ground.amounts, ground.releases, earnings);
  }

  /** Pays sales line by line; returns what of them is never paid. */
  List<NotEarned> pay(Credits credits, EarningList earnings) {
    Lines lines = new Lines(credits, places, walks, ground.releases, earnings, ground.problems);
    lines.pay(spifs);
    return lines.notEarned();
  }

  /** Takes back what is taken back of those lines. */
  void takeBack(Credits credits, EarningList earnings, PeriodPay pay, RecoveryLimits limits) {
    new TakenBack(ground.plan, ground.periods, ground.recoveries, earnings, places, limits, pay)
        .take(credits);
  }

  /** Pays what is for periods as a whole, after all sales. */
  PeriodEnds end(Credits credits, PeriodPay pay, RecoveryLimits limits) {
    PeriodEnds ends =
        new PeriodEnds(
            ground.plan,
            ground.cells,
            pay,
            new PeriodEnds.Payers(
                new CommissionEnds(pay, walks, heights, ground.cells),
                new Bonuses(pay),
                new Contests(pay, new FirstReached(grid, heights, credits)),
                new Pools(pay, heights, ground.targets),
                new Overrides(pay, ground.people, places),
                new TotalCaps(pay, places, ground.cells),
                limits,
                new Draws(pay, places)));
    ends.end(places.all());
    return ends;
  }

  /** All of it together: what the sales come to, listed in the earnings. */
  Outcome outcome(Credits credits, EarningList earnings) {
    PeriodPay pay = books(earnings);
    RecoveryLimits limits = new RecoveryLimits(pay);
    List<NotEarned> never = pay(credits, earnings);
    takeBack(credits, earnings, pay, limits);
    PeriodEnds ends = end(credits, pay, limits);
    return outcome(earnings, never, pay, ends);
  }

  /**
   * What those earnings are part of.
   *
   * @param never what of single sales is never paid
   */
  Outcome outcome(List<Earning> earnings, List<NotEarned> never, PeriodPay pay, PeriodEnds ends) {
    int most = missed.size();
    List<NotEarned> notEarned =
        new OnDemand<>(
            Math.addExact(most, never.size()),
            i -> i < most ? Missed.by(missed.get(i)) : never.get(i - most));
    Reached reached = new Reached(ground.plan, places, heights, ground.cells);
    return new Outcome(
        earnings,
        reached.attainments(),
        reached.totals(),
        notEarned,
        new Beside(pay.balances(), ends.given()),
        ground.problems.all());
  }
}
