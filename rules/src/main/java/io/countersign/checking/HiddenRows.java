package io.countersign.checking;

import io.countersign.plans.Commission;
import io.countersign.plans.Commission.Grid;
import io.countersign.plans.Condition;
import io.countersign.plans.Measure;
import io.countersign.plans.PlanComponent;
import java.util.ArrayList;
import java.util.List;

/** Finds rows and cases that those before them leave nothing for, and grids of one measure. */
final class HiddenRows implements Check {

  /** Of more rows the rest is not compared, which would take too long. */
  private static final int MOST_ROWS = 500;

  @Override
  public void look(Findings findings) {
    for (PlanComponent component : findings.plan().components()) {
      if (component instanceof Commission commission) {
        look(commission, "components." + commission.id(), findings);
      }
    }
  }

  private static void look(Commission commission, String path, Findings findings) {
    if (commission.price() instanceof Commission.Rows rows && !rows.mostSpecific()) {
      List<Condition> wheres = rows.rows().stream().map(Commission.Row::where).toList();
      Condition counted =
          findings.plan().measure(commission.pays()) instanceof Measure.OfDeals measure
              ? measure.where()
              : Condition.ALWAYS;
      inOrder(wheres, counted, path + ".rates", findings);
    } else if (commission.price() instanceof Commission.Cases cases) {
      List<Condition> whens = cases.cases().stream().map(Commission.Case::when).toList();
      inOrder(whens, commission.terms().gate(), path + ".cases", findings);
    } else if (commission.price() instanceof Grid grid
        && grid.down().base().equals(grid.across().base())) {
      findings.add(
          Code.TIER_UNREACHABLE,
          path + ".grid.across",
          "Both sides of the grid look at '%s', so that most of its cells are never reached."
              .formatted(grid.across().base().measure()),
          "Let the sides look at two measures, or write tiers.");
    }
  }

  /** Of conditions of which the first that holds decides, tells those that never decide. */
  private static void inOrder(
      List<Condition> all, Condition given, String list, Findings findings) {
    List<Condition> conditions = all.subList(0, Math.min(all.size(), MOST_ROWS));
    List<Condition> open = new ArrayList<>(List.of(given));
    for (int i = 0; i < conditions.size(); i++) {
      Condition own = conditions.get(i);
      List<Condition> reached = new ArrayList<>(open);
      reached.add(own);
      if (i > 0
          && findings.together().canHold(given, own)
          && !findings.together().canHold(reached)) {
        findings.add(
            Code.TIER_UNREACHABLE,
            list + "[" + (i + 1) + "]",
            "Whatever it is for is taken by those before it, of which the first that fits decides.",
            "Move it up, or narrow those before it.");
      }
      open.add(new Condition.Not(own));
    }
  }
}
