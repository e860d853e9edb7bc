package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.rulebook.Explanation.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The steps of an explanation, which add up to its amount to the cent. */
final class StepList {

  private final List<Step> steps = new ArrayList<>();
  private Fraction exact = Fraction.ZERO;

  void add(String label, String formula, Fraction amount) {
    steps.add(new Step(label, formula, amount.decimal()));
    exact = exact.plus(amount);
  }

  /** Adds a step for what is missing to an exact sum, or above it; none when nothing is. */
  void fill(String label, String formula, Fraction sum) {
    Fraction missing = sum.minus(exact);
    if (missing.signum() != 0) {
      add(label, formula, missing);
    }
  }

  /** All steps, with one for the rounding where the amount is not the sum itself. */
  List<Step> upTo(Money amount) {
    BigDecimal sum = steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rounding = amount.amount().subtract(sum);
    if (rounding.signum() != 0) {
      steps.add(
          new Step(Step.ROUNDING, "to what " + amount.currency() + " can be paid in", rounding));
    }
    return steps;
  }
}
