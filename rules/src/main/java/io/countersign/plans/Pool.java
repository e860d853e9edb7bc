package io.countersign.plans;

import io.countersign.money.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount dealt out among everybody it is for who passes its gate. */
public record Pool(Head head, Terms terms, Fill fill, Dealt dealt, boolean leftOverShared)
    implements PlanComponent {

  /** How large the pool is. */
  public sealed interface Fill {}

  /** An amount. */
  public record Fixed(BigDecimal amount) implements Fill {}

  /** A part of what everybody's measure comes to above a quota or an amount (null: above zero). */
  public record OfMeasure(Base base, Rate rate, @Nullable BigDecimal above) implements Fill {}

  /** By what it is dealt out: a measure or a table of fractions, empty for equal parts. */
  public record Dealt(By by, String name) {}

  /** How a pool is dealt out. */
  public enum By {
    EQUALLY,
    /** In proportion to a measure. */
    MEASURE,
    /** Everybody's own fraction of the pool. */
    PERCENT,
    /** The pool times everybody's own attainment. */
    ATTAINMENT
  }
}
