package io.countersign.plans;

import io.countersign.money.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rates by the height of a measure. The tiers stand in order without gap or overlap and the last
 * one has no upper bound. Below zero the first tier holds.
 */
public record RateTable(Method method, Scale scale, List<Tier> tiers) {

  /** How the rates apply. */
  public enum Method {
    /** Each slice of the measure at the rate of its own tier. */
    MARGINAL,
    /** The whole measure at the rate of the tier it reaches. */
    RETROACTIVE,
    /** Up to the quota at the first tier, everything above it at the tier it reaches. */
    TOP_TIER,
    /**
     * What a tier pays is reached at its end; inside it pay rises evenly from what the tier below
     * pays. Above the last bound it stays.
     */
    INTERPOLATED
  }

  /** What the bounds are. */
  public enum Scale {
    /** Fractions of the quota. */
    ATTAINMENT,
    /** Quantities of the measure's own unit. */
    QUANTITY
  }

  /** A stretch of the measure inside one tier; negative when the measure falls. */
  public record Slice(Tier tier, BigDecimal width) {

    /** The exact pay for the stretch: width x rate. */
    public BigDecimal pay() {
      return width.multiply(tier.rate().fraction());
    }
  }

  public RateTable {
    tiers = List.copyOf(tiers);
  }

  /**
   * The stretches on the way from one height of the measure to another, in tier order. Their widths
   * add up to {@code end - start}.
   *
   * @param unit what a bound of 1 stands for: the quota for {@link Scale#ATTAINMENT}, else 1
   */
  public List<Slice> slices(BigDecimal start, BigDecimal end, BigDecimal unit) {
    boolean falling = end.compareTo(start) < 0;
    BigDecimal low = falling ? end : start;
    BigDecimal high = falling ? start : end;
    List<Slice> slices = new ArrayList<>(2);
    for (int i = firstAbove(to -> low.compareTo(to.multiply(unit)) < 0); i < tiers.size(); i++) {
      Tier tier = tiers.get(i);
      BigDecimal bottom = i == 0 ? low : low.max(tier.from().multiply(unit));
      BigDecimal top = tier.to() == null ? high : high.min(tier.to().multiply(unit));
      BigDecimal width = top.subtract(bottom);
      if (width.signum() <= 0) {
        break;
      }
      slices.add(new Slice(tier, falling ? width.negate() : width));
    }
    return slices;
  }

  /** The tier that holds a height of the measure; {@code unit} as in {@link #slices}. */
  public Tier reached(BigDecimal height, BigDecimal unit) {
    int at = firstAbove(to -> height.compareTo(to.multiply(unit)) <= 0);
    Tier tier = tiers.get(at);
    boolean nextOwnsIt =
        tier.to() != null
            && tier.bound() == Tier.Bound.EXCLUDED
            && at + 1 < tiers.size()
            && height.compareTo(tier.to().multiply(unit)) == 0;
    return nextOwnsIt ? tiers.get(at + 1) : tier;
  }

  /** The tier that holds a height of the measure; {@code unit} as in {@link #slices}. */
  public Tier reached(Fraction height, Fraction unit) {
    int at = firstAbove(to -> height.compareTo(unit.times(to)) <= 0);
    Tier tier = tiers.get(at);
    boolean nextOwnsIt =
        tier.to() != null
            && tier.bound() == Tier.Bound.EXCLUDED
            && at + 1 < tiers.size()
            && height.equals(unit.times(tier.to()));
    return nextOwnsIt ? tiers.get(at + 1) : tier;
  }

  /** The index of the first tier whose upper bound passes, else of the last, by halving. */
  public int firstAbove(Predicate<BigDecimal> upperBound) {
    int low = 0;
    int high = tiers.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      BigDecimal to = tiers.get(middle).to();
      if (to == null || upperBound.test(to)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
