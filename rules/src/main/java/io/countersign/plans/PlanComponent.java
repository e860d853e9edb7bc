package io.countersign.plans;

import io.countersign.money.Rate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One incentive in a plan. */
public sealed interface PlanComponent
    permits Commission,
        PlanComponent.Bonus,
        Scorecard,
        Spif,
        Contest,
        Pool,
        OverridePay,
        Draw,
        TotalCap,
        PlanComponent.Guarantee,
        PlanComponent.Salary,
        PlanComponent.Reward {

  Head head();

  /** What limits its pay. */
  Terms terms();

  /** The measure that it looks at first, if it looks at one. */
  default Optional<Base> looksAt() {
    return Optional.empty();
  }

  default String id() {
    return head().id();
  }

  /** What every component says: its id, title, the clause of the plan, for whom, when payable. */
  record Head(String id, String title, String clause, Condition who, Release release) {}

  /** What is looked at: a measure and, where attainment matters, the quota it is held against. */
  record Base(String measure, @Nullable String quota) {}

  /**
   * Fixed amounts by the level that a measure reaches (a table of amounts, null: no measure, the
   * gate alone decides), or one amount for each time it counts.
   *
   * @param amount what is paid; what a level of the table multiplies
   * @param atLeast the part of the quota (of 1 without a quota) to reach
   * @param times counts how often the amount is paid
   */
  record Bonus(
      Head head,
      Terms terms,
      @Nullable Base base,
      Target amount,
      Rate atLeast,
      @Nullable RateTable steps,
      @Nullable Times times)
      implements PlanComponent {
    @Override
    public Optional<Base> looksAt() {
      return Optional.ofNullable(base);
    }
  }

  /** How often something is paid: as often as a measure counts, at most so often. */
  record Times(String measure, int most) {}

  /** Raises the sum of other components (none named: of all) to an amount; never owed back. */
  record Guarantee(Head head, Terms terms, Target amount, List<String> of, int periods)
      implements PlanComponent {}

  /** A fixed amount for each period, by calendar days where a seat is held for a part of it. */
  record Salary(Head head, Terms terms, Target amount) implements PlanComponent {}

  /** Something other than money, with a value and whether it is taxed. */
  record Reward(Head head, Terms terms, @Nullable Base base, Rate atLeast, Target value, Item item)
      implements PlanComponent {

    /** What is given. */
    public record Item(String words, boolean taxable) {}

    @Override
    public Optional<Base> looksAt() {
      return Optional.ofNullable(base);
    }
  }
}
