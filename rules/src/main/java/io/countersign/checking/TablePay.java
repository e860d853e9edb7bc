package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.RateTable;
import io.countersign.plans.Tier;
import java.math.BigDecimal;

/**
 * What a table of tiers pays, exact.
 *
 * @param unit what a bound of 1 stands for: the quota, or 1
 * @param quota up to where the first tier holds when the table pays by its top tier
 */
record TablePay(RateTable table, Fraction unit, Fraction quota) {

  /**
   * The pay for a height.
   *
   * @param decides the height that decides which tier is reached; the same but for caps
   */
  Fraction at(Fraction height, Fraction decides) {
    return switch (table.method()) {
      case MARGINAL -> sliced(height);
      case RETROACTIVE -> height.times(reached(decides));
      case TOP_TIER -> {
        Fraction over = height.minus(quota).max(Fraction.ZERO);
        Fraction first = Fraction.of(table.tiers().get(0).rate().fraction());
        yield height.min(quota).times(first).plus(over.times(reached(decides)));
      }
      case INTERPOLATED -> interpolated(height);
    };
  }

  /** The rate of the tier that holds a height. */
  Fraction reached(Fraction height) {
    return Fraction.of(table.reached(height, unit).rate().fraction());
  }

  /** What each unit is paid on average, where the pay is for another measure. */
  Fraction unitRate(Fraction decides) {
    return decides.signum() <= 0
        ? Fraction.of(table.tiers().get(0).rate().fraction())
        : at(decides, decides).over(decides);
  }

  private Fraction sliced(Fraction height) {
    Fraction pay = Fraction.ZERO;
    for (Tier tier : table.tiers()) {
      Fraction top = tier.to() == null ? height : height.min(unit.times(tier.to()));
      Fraction width = top.minus(unit.times(tier.from()));
      if (tier.number() > 1 && width.signum() <= 0) {
        break;
      }
      pay = pay.plus(width.times(tier.rate().fraction()));
    }
    return pay;
  }

  private Fraction interpolated(Fraction height) {
    Fraction start = Fraction.ZERO;
    for (Tier tier : table.tiers()) {
      Fraction end = Fraction.of(tier.rate().fraction());
      BigDecimal to = tier.to();
      if (to == null) {
        return end;
      }
      Fraction from = unit.times(tier.from());
      if (height.compareTo(unit.times(to)) <= 0) {
        Fraction inside = height.max(Fraction.ZERO).minus(from);
        return start.plus(end.minus(start).times(inside).over(unit.times(to).minus(from)));
      }
      start = end;
    }
    return start;
  }
}
