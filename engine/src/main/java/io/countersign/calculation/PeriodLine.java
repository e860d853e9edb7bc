package io.countersign.calculation;

import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.earning.EarningKey.Origin;
import io.countersign.earning.Settlement;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a component pays somebody for a period as a whole, while it is worked out. */
final class PeriodLine {

  /** A step of the sum, exact. */
  private record Exact(String label, Supplier<String> formula, Fraction amount) {}

  private final Place place;
  private final List<Supplier<Input>> inputs = new ArrayList<>(0);
  private final List<Exact> steps = new ArrayList<>();
  private Fraction sum = Fraction.ZERO;

  PeriodLine(Place place) {
    this.place = place;
  }

  PeriodLine input(String name, String value, String source) {
    return input(() -> new Input(name, value, source));
  }

  /** An input that is put into words when somebody asks for the explanation. */
  PeriodLine input(Supplier<Input> input) {
    inputs.add(input);
    return this;
  }

  PeriodLine add(String label, String formula, Fraction amount) {
    return add(label, () -> formula, amount);
  }

  /** The same with a formula that is put into words when somebody asks for the explanation. */
  PeriodLine add(String label, Supplier<String> formula, Fraction amount) {
    steps.add(new Exact(label, formula, amount));
    sum = sum.plus(amount);
    return this;
  }

  /** Adds a step that brings the sum to an amount; none when it is there. */
  PeriodLine upTo(String label, String formula, Fraction amount) {
    return upTo(label, () -> formula, amount);
  }

  /** The same with a formula that is put into words when somebody asks for the explanation. */
  PeriodLine upTo(String label, Supplier<String> formula, Fraction amount) {
    Fraction missing = amount.minus(sum);
    return missing.signum() == 0 ? this : add(label, formula, missing);
  }

  Fraction sum() {
    return sum;
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /**
   * The earning for an amount to which the exact sum was limited and rounded.
   *
   * @param settlement how it is settled; null when it is payable at once
   */
  Earning earning(String plan, Kind kind, Money amount, @Nullable Settlement settlement) {
    EarningKey key = place.key(plan, kind == Kind.EARNED ? Origin.PERIOD : new Origin(kind, "", 0));
    return new Earning(key, place.period.lastDay(), amount, settlement, () -> explanation(amount));
  }

  private Explanation explanation(Money amount) {
    StepList list = new StepList();
    steps.forEach(step -> list.add(step.label(), step.formula().get(), step.amount()));
    return new Explanation(place.rule, place.clause(), inputs(), list.upTo(amount));
  }

  /** The measure it looks at and its quota, then what else went in. */
  private List<Input> inputs() {
    List<Input> all = new ArrayList<>();
    place
        .component
        .looksAt()
        .ifPresent(
            base ->
                all.add(
                    new Input(
                        "Total in " + place.period,
                        Figures.amount(place.shownHeight()),
                        "measure " + base.measure())));
    if (place.quota != null) {
      all.add(
          new Input(
              "Quota",
              Figures.amount(place.quota.decimal()),
              Figures.percent(place.height, place.quota) + " reached"));
    }
    inputs.forEach(input -> all.add(input.get()));
    return all;
  }
}
