package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import java.math.BigDecimal;
import java.util.Currency;

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
    return switch (kind(plan.measure(measure))) {
      case MONEY -> Fraction.of(BigDecimal.ONE.movePointLeft(digits()));
      case COUNT -> Fraction.ONE;
      case NUMBER -> Fraction.of(FINE);
    };
  }

  /** A height that is nothing special, where the plan names none. */
  Fraction common() {
    return switch (kind(plan.measure(measure))) {
      case MONEY -> Fraction.of(COMMON_AMOUNT);
      case COUNT -> Fraction.of(COMMON_COUNT);
      case NUMBER -> Fraction.ONE;
    };
  }

  /** Whether it rises with what is sold; of imported numbers and ratios nobody knows. */
  boolean isOfSales() {
    return isOfSales(plan.measure(measure));
  }

  private boolean isOfSales(Measure asked) {
    return asked instanceof Measure.OfDeals
        || (asked instanceof Measure.Sum sum
            && sum.parts().entrySet().stream()
                .allMatch(
                    part ->
                        part.getValue().signum() >= 0 && isOfSales(plan.measure(part.getKey()))));
  }

  /** A height as people read it. */
  String words(Fraction height) {
    return switch (kind(plan.measure(measure))) {
      case MONEY -> Figures.money(height, currency());
      case COUNT, NUMBER -> Figures.number(height);
    };
  }

  private Kind kind(Measure asked) {
    if (asked instanceof Measure.OfDeals ofDeals) {
      return ofDeals.counted() == Measure.Counted.AMOUNT ? Kind.MONEY : Kind.COUNT;
    }
    if (asked instanceof Measure.Sum sum) {
      return sum.parts().keySet().stream()
          .map(part -> kind(plan.measure(part)))
          .reduce((one, other) -> one == other ? one : Kind.NUMBER)
          .orElse(Kind.NUMBER);
    }
    return Kind.NUMBER;
  }

  private Currency currency() {
    return plan.currency();
  }

  private int digits() {
    return currency().getDefaultFractionDigits();
  }
}
