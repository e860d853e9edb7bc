package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** What a measure's heights are like: how finely they lie and whether more of it is more sold. */
record Measured(Plan plan, String measure) {

  private static final BigDecimal FINE = new BigDecimal("0.001");
  private static final long COMMON_AMOUNT = 100_000;
  private static final long COMMON_COUNT = 100;

  private enum Kind {
    MONEY,
    COUNT,
    NUMBER
  }

  /** The least by which two heights that people tell apart differ. */
  Fraction step() {
    return switch (kind()) {
      case MONEY -> Fraction.of(BigDecimal.ONE.movePointLeft(digits()));
      case COUNT -> Fraction.ONE;
      case NUMBER -> Fraction.of(FINE);
    };
  }

  /** A height that is nothing special, where the plan names none. */
  Fraction common() {
    return switch (kind()) {
      case MONEY -> Fraction.of(COMMON_AMOUNT);
      case COUNT -> Fraction.of(COMMON_COUNT);
      case NUMBER -> Fraction.ONE;
    };
  }

  /** Whether it rises with what is sold; of imported numbers and ratios nobody knows. */
  boolean isOfSales() {
    return isOfSales(plan.measure(measure), new HashSet<>());
  }

  /** What was seen before was asked before. */
  private boolean isOfSales(Measure asked, Set<String> seen) {
    return !seen.add(asked.id())
        || asked instanceof Measure.OfDeals
        || (asked instanceof Measure.Sum sum
            && sum.parts().entrySet().stream()
                .allMatch(
                    part ->
                        part.getValue().signum() >= 0
                            && isOfSales(plan.measure(part.getKey()), seen)));
  }

  /** A height as people read it. */
  String words(Fraction height) {
    return switch (kind()) {
      case MONEY -> Figures.money(height, currency());
      case COUNT, NUMBER -> Figures.number(height);
    };
  }

  private Kind kind() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    collect(plan.measure(measure), kinds, new HashSet<>());
    return kinds.size() == 1 ? kinds.iterator().next() : Kind.NUMBER;
  }

  private void collect(Measure asked, Set<Kind> kinds, Set<String> seen) {
    if (!seen.add(asked.id())) {
      return;
    }
    if (asked instanceof Measure.Sum sum) {
      sum.parts().keySet().forEach(part -> collect(plan.measure(part), kinds, seen));
    } else if (asked instanceof Measure.OfDeals ofDeals) {
      kinds.add(ofDeals.counted() == Measure.Counted.AMOUNT ? Kind.MONEY : Kind.COUNT);
    } else {
      kinds.add(Kind.NUMBER);
    }
  }

  private Currency currency() {
    return plan.currency();
  }

  private int digits() {
    return currency().getDefaultFractionDigits();
  }
}
