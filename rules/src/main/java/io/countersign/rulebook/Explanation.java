package io.countersign.rulebook;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why an amount is what it is: the rule that decided, the clause of the plan, what went in, and
 * steps whose exact amounts add up to it.
 *
 * @param rule the sentence of the rule
 * @param clause the clause of the plan, by component and number
 */
public record Explanation(String rule, String clause, List<Input> inputs, List<Step> steps) {

  /** Something that went in: its name, its value and the record it comes from. */
  public record Input(String name, String value, String source) {}

  /** One line of the sum: what it is, how it was worked out, and its exact amount. */
  public record Step(String label, String formula, BigDecimal amount) {

    /** The label of the step from the exact sum to the amount that is paid. */
    public static final String ROUNDING = "Rounding to the cent";

    public boolean isRounding() {
      return label.equals(ROUNDING);
    }
  }

  public Explanation {
    inputs = List.copyOf(inputs);
    steps = List.copyOf(steps);
  }

  /** The sum of the steps before anything was rounded. */
  public BigDecimal exact() {
    return steps.stream()
        .filter(step -> !step.isRounding())
        .map(Step::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sum of the steps, exact. */
  public BigDecimal total() {
    return steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
