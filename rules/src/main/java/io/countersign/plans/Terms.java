package io.countersign.plans;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What limits the pay of a component, applied in this order: the gate, the factors, the floor, the
 * cap.
 *
 * @param gate a condition on measures without which nothing is paid
 * @param factors what multiplies the whole pay
 * @param prorated whether its target follows the part of the period that is worked
 */
public record Terms(
    Condition gate,
    List<Factor> factors,
    @Nullable Floor floor,
    @Nullable Cap cap,
    boolean prorated,
    Negative negative) {

  public static final Terms NONE = new Terms(Condition.ALWAYS, List.of(), null, null, false);

  /** Terms under which pay below zero is paid back. */
  public Terms(
      Condition gate,
      List<Factor> factors,
      @Nullable Floor floor,
      @Nullable Cap cap,
      boolean prorated) {
    this(gate, factors, floor, cap, prorated, Negative.PAID_BACK);
  }

  public Terms {
    factors = List.copyOf(factors);
  }

  /** What happens when a commission comes to less than zero in a period. */
  public enum Negative {
    /** It is paid back in that period. */
    PAID_BACK,
    /** The period pays nothing, and later periods make up for it. */
    CARRIED
  }

  /** Whether a limit is for the sum of a period or for each deal. */
  public enum Each {
    PERIOD,
    DEAL
  }

  /** A multiplier of the whole pay: fixed (no base), or by the tier that a measure reaches. */
  public record Factor(String title, PlanComponent.@Nullable Base by, RateTable times) {}

  /** Positive pay below the amount is raised to it. */
  public record Floor(Each each, BigDecimal amount) {}

  /**
   * The most that is paid or credited; each part null when it does not limit.
   *
   * @param pay the most that is paid; of several the least
   * @param credit the most of the measure that is paid for
   * @param attainment the most of the measure that is paid for, as a part of the quota
   * @param carried whether what is above the most pay is carried into the next period, else lost
   */
  public record Cap(
      Each each,
      List<Target> pay,
      @Nullable BigDecimal credit,
      @Nullable BigDecimal attainment,
      boolean carried) {
    public Cap {
      pay = List.copyOf(pay);
    }
  }
}
