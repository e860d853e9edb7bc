package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.RateTable;
import io.countersign.plans.Tier;
import java.math.BigDecimal;
import java.util.List;

/** What a table of tiers pays, exact. */
final class TablePay {

  private final RateTable table;
  private final Fraction unit;
  private final Fraction quota;

  /** What is paid by slices up to the start of each tier. */
  private final Fraction[] paidBelow;

  /**
   * @param unit what a bound of 1 stands for: the quota, or 1
   * @param quota up to where the first tier holds when the table pays by its top tier
   */
  TablePay(RateTable table, Fraction unit, Fraction quota) {
    this.table = table;
    this.unit = unit;
    this.quota = quota;
    List<Tier> tiers = table.tiers();
    paidBelow = new Fraction[tiers.size()];
    paidBelow[0] = Fraction.ZERO;
    for (int i = 1; i < paidBelow.length; i++) {
      Tier below = tiers.get(i - 1);
      Fraction width = start(i).minus(start(i - 1));
      paidBelow[i] = paidBelow[i - 1].plus(width.times(below.rate().fraction()));
    }
  }

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
        yield height.min(quota).times(rate(0)).plus(over.times(reached(decides)));
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
    if (decides.signum() > 0) {
      return at(decides, decides).over(decides);
    }
    return table.method() == RateTable.Method.RETROACTIVE ? reached(decides) : rate(0);
  }

  private Fraction sliced(Fraction height) {
    int at = table.firstAbove(to -> height.compareTo(unit.times(to)) <= 0);
    return paidBelow[at].plus(height.minus(start(at)).times(rate(at)));
  }

  private Fraction interpolated(Fraction height) {
    int at = table.firstAbove(to -> height.compareTo(unit.times(to)) <= 0);
    BigDecimal to = table.tiers().get(at).to();
    if (to == null) {
      return rate(at);
    }
    Fraction below = at == 0 ? Fraction.ZERO : rate(at - 1);
    Fraction inside = height.max(Fraction.ZERO).minus(start(at));
    Fraction width = unit.times(to).minus(start(at));
    return below.plus(rate(at).minus(below).times(inside).over(width));
  }

  private Fraction start(int tier) {
    return unit.times(table.tiers().get(tier).from());
  }

  private Fraction rate(int tier) {
    return Fraction.of(table.tiers().get(tier).rate().fraction());
  }
}
