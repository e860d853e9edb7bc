package io.countersign.plans;

import java.math.BigDecimal;

/** An amount that a plan names: the same for everybody, or by participant and period. */
public sealed interface Target {

  /** The same for everybody, in the plan's currency. */
  record Fixed(BigDecimal amount) implements Target {}

  /** What a table of amounts (a quota) says. */
  record ByTable(String quota) implements Target {}
}
