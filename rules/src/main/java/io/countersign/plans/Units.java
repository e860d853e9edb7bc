package io.countersign.plans;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the heights of measures are: amounts of money, counts, or plain numbers. */
record Units(Map<String, Measure> measures) {

  private enum Unit {
    MONEY,
    COUNT,
    PLAIN
  }

  /** Whether a measure is a plain number such as a score, of which 80 % is 0.8. */
  boolean isPlain(@Nullable Measure measure) {
    return of(measure).equals(Set.of(Unit.PLAIN));
  }

  /**
   * Whether a measure is paid for by a percentage (true) or by an amount for each (false); empty
   * where both have a meaning.
   */
  Optional<Boolean> paidByPercent(@Nullable Measure measure) {
    Set<Unit> units = of(measure);
    if (units.size() != 1 || units.contains(Unit.PLAIN)) {
      return Optional.empty();
    }
    return Optional.of(units.contains(Unit.MONEY));
  }

  private Set<Unit> of(@Nullable Measure measure) {
    Set<Unit> units = new LinkedHashSet<>();
    collect(measure, units, new LinkedHashSet<>());
    return units;
  }

  private void collect(@Nullable Measure measure, Set<Unit> units, Set<String> seen) {
    if (measure == null || !seen.add(measure.id())) {
      return;
    }
    if (measure instanceof Measure.OfDeals ofDeals) {
      units.add(ofDeals.counted() == Measure.Counted.AMOUNT ? Unit.MONEY : Unit.COUNT);
    } else if (measure instanceof Measure.Sum sum) {
      sum.parts().keySet().forEach(part -> collect(measures.get(part), units, seen));
    } else {
      units.add(Unit.PLAIN);
    }
  }
}
