package io.countersign.calculation;

import java.util.HashMap;
import java.util.Map;

/** When, in the order of the sales, somebody last came higher in a measure. */
final class FirstReached {

  private final Grid grid;
  private final Heights heights;
  private final Credits credits;
  private final Map<Integer, Integer> last = new HashMap<>();

  FirstReached(Grid grid, Heights heights, Credits credits) {
    this.grid = grid;
    this.heights = heights;
    this.credits = credits;
  }

  /** The place in the order of the sale after which the height was reached; 0 without sales. */
  int at(Place place, String measure) {
    if (last.isEmpty()) {
      for (int sale = 0; sale < credits.sales(); sale++) {
        for (int credit = credits.first(sale); credit < credits.end(sale); credit++) {
          last.put(credits.slot(credit), sale + 1);
        }
      }
    }
    return last.getOrDefault(grid.slot(place.who, place.cell, heights.number(measure)), 0);
  }
}
