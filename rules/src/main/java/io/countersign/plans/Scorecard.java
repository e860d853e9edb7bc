package io.countersign.plans;

import io.countersign.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target paid by the weighted sum of several scores.
 *
 * @param places decimals to which the sum is rounded half up (null: exact)
 */
public record Scorecard(
    Head head, Terms terms, Target target, List<Goal> goals, @Nullable Integer places)
    implements PlanComponent {

  public Scorecard {
    goals = List.copyOf(goals);
  }

  /** One score: of what, with which weight, how it is taken and what limits it. */
  public record Goal(String id, Base base, Rate weight, Score score, Limits limits) {}

  /** How a score is taken. */
  public enum Score {
    /** The measure divided by its quota. */
    ATTAINMENT,
    /** 1 + (quota - measure) / quota, for measures of which less is better. */
    INVERSE,
    /** The measure itself, 1 for fully achieved. */
    ACHIEVED
  }

  /**
   * What a score may be.
   *
   * @param floor the least that counts (null: any)
   * @param cap the most that counts (null: any)
   * @param below what a score below the floor does
   * @param places decimals to which the score is rounded half up (null: exact)
   */
  public record Limits(
      @Nullable BigDecimal floor,
      @Nullable BigDecimal cap,
      Below below,
      @Nullable Integer places) {}

  /** What a score below its floor does. */
  public enum Below {
    /** Counts nothing. */
    ZERO,
    /** Makes the whole scorecard pay nothing. */
    ALL_ZERO,
    /** Counts as the floor. */
    FLOOR
  }
}
