package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Commission.Edge;
import io.countersign.plans.Commission.Grid;
import io.countersign.plans.Commission.Per;
import io.countersign.plans.Commission.Row;
import io.countersign.plans.Commission.Threshold;
import io.countersign.plans.RateTable;
import io.countersign.plans.Terms;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a commission pays in a scene before its gate, factors, floor and the most it pays. */
record CommissionPay(Commission commission, Reckoning reckoning) {

  Fraction at(Scene scene) {
    Fraction decides = scene.height(commission.by().measure());
    Fraction height = scene.height(commission.pays());
    @Nullable Threshold threshold = commission.threshold();
    if (threshold != null && threshold.each() == reckoning.each()) {
      if (!reaches(threshold, decides, scene)) {
        return Fraction.ZERO;
      }
      if (threshold.excessOnly()) {
        height = height.minus(bound(threshold, scene)).max(Fraction.ZERO);
      }
    }
    return priced(capped(height, scene), decides, scene);
  }

  private boolean reaches(Threshold threshold, Fraction height, Scene scene) {
    int order = height.compareTo(bound(threshold, scene));
    return threshold.reachedAtBound() ? order >= 0 : order > 0;
  }

  private Fraction bound(Threshold threshold, Scene scene) {
    Fraction bound = Fraction.of(threshold.bound());
    return threshold.part() ? scene.unit(commission.by()).times(bound) : bound;
  }

  /** What a cap on what is paid for leaves of a height. */
  private Fraction capped(Fraction height, Scene scene) {
    Terms.@Nullable Cap cap = reckoning.terms().cap();
    if (cap == null || cap.each() != reckoning.each()) {
      return height;
    }
    Fraction left = height;
    if (cap.credit() != null) {
      left = left.min(Fraction.of(cap.credit()));
    }
    if (cap.attainment() != null) {
      left = left.min(scene.unit(commission.by()).times(cap.attainment()));
    }
    return left;
  }

  private Fraction priced(Fraction height, Fraction decides, Scene scene) {
    if (commission.price() instanceof Commission.Cases cases) {
      for (Commission.Case one : cases.cases()) {
        if (one.when().holds(scene)) {
          return height.times(one.rate().fraction()).plus(Fraction.of(one.amount()));
        }
      }
      return Fraction.ZERO;
    }
    if (commission.price() instanceof Grid grid) {
      BigDecimal cell =
          grid.cells().get(index(grid.down(), scene)).get(index(grid.across(), scene));
      return grid.amounts() ? Fraction.of(cell) : height.times(cell);
    }
    return price(scene).times(byTable(height, decides, scene));
  }

  private Fraction byTable(Fraction height, Fraction decides, Scene scene) {
    TablePay table = reckoning.table(commission.rates(), scene.unit(commission.by()));
    return commission.decidesItself()
        ? table.at(height, decides)
        : table.unitRate(decides).times(height);
  }

  /** What the table is multiplied by; of rows the one that pays most. */
  private Fraction price(Scene scene) {
    if (commission.price() instanceof Commission.Flat flat) {
      return scene.amount(flat.rate());
    }
    if (commission.price() instanceof Commission.Rows rows) {
      return rows.rows().stream()
          .filter(row -> row.per() == Per.COUNTED)
          .map(Row::amount)
          .map(Fraction::of)
          .reduce(Fraction.ZERO, Fraction::max);
    }
    if (commission.price() instanceof Commission.OnTarget target) {
      Fraction amount = scene.amount(target.target());
      boolean curve = commission.rates().method() == RateTable.Method.INTERPOLATED;
      return curve ? amount : amount.over(scene.unit(commission.by()));
    }
    return Fraction.ONE;
  }

  private static int index(Edge edge, Scene scene) {
    Fraction height = scene.height(edge.base().measure());
    int index = 0;
    for (BigDecimal bound : edge.bounds()) {
      int order = height.compareTo(scene.unit(edge.base()).times(bound));
      if (order < 0 || (order == 0 && edge.lowerOwns())) {
        return index;
      }
      index++;
    }
    return index;
  }
}
