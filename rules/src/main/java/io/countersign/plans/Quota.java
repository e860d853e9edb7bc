package io.countersign.plans;

import io.countersign.calendar.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The target for a measure, per participant and period, in the measure's own unit. */
public sealed interface Quota {

  String id();

  /**
   * Targets by condition. Of several rows that fit, the one with the most tests wins, a named
   * period counting as one more; two such rows that differ are an error.
   */
  record Rows(String id, List<Row> rows) implements Quota {}

  /** The sum of another quota over everybody below. */
  record TeamSum(String id, String of) implements Quota {}

  /** One target: for whom, in which period (null: each), and how much; always above zero. */
  record Row(Condition who, int tests, @Nullable Period period, BigDecimal amount) {}
}
