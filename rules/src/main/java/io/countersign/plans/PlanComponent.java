package io.countersign.plans;

import io.countersign.money.Money;
import io.countersign.money.Rate;
import org.jspecify.annotations.Nullable;

/** One incentive in a plan. */
public sealed interface PlanComponent permits PlanComponent.Commission, PlanComponent.Bonus, Spif {

  Head head();

  default String id() {
    return head().id();
  }

  /**
   * What every component says: its id, title, the clause of the plan, for whom, and when earned.
   */
  record Head(String id, String title, String clause, Condition who, EarnedWhen earnedWhen) {}

  /** The event that turns a calculated amount into an earned one. */
  enum EarnedWhen {
    WON,
    SIGNED
  }

  /** What is looked at: a measure and, where attainment matters, the quota it is held against. */
  record Base(String measure, @Nullable String quota) {}

  /** Pay by the rates of a table on the whole measure of a period. */
  record Commission(Head head, Base base, RateTable rates) implements PlanComponent {}

  /** A fixed amount when the measure reaches a fraction of the quota, compared exactly. */
  record Bonus(Head head, Base base, Rate atLeast, Money amount) implements PlanComponent {}
}
