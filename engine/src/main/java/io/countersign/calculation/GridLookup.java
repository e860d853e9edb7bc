package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.plans.Commission.Edge;
import io.countersign.plans.Commission.Grid;
import java.math.BigDecimal;

/** Finds the cell of a grid by two measures. */
final class GridLookup {

  private GridLookup() {}

  static BigDecimal of(Grid grid, Place place) {
    return grid.cells().get(index(grid.down(), place)).get(index(grid.across(), place));
  }

  private static int index(Edge edge, Place place) {
    Fraction height = place.facts.height(edge.base().measure());
    Fraction unit =
        edge.base().quota() == null
            ? Fraction.ONE
            : place.facts.quota(edge.base().quota(), edge.base().measure()).orElse(Fraction.ONE);
    int index = 0;
    for (BigDecimal bound : edge.bounds()) {
      int order = height.compareTo(unit.times(bound));
      if (order < 0 || (order == 0 && edge.lowerOwns())) {
        return index;
      }
      index++;
    }
    return index;
  }
}
