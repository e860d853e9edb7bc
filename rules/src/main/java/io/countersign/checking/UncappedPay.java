package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Condition;
import io.countersign.plans.OverridePay;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.Pool;
import io.countersign.plans.Spif;
import io.countersign.plans.TotalCap;
import java.util.Currency;
import java.util.List;

/** Finds pay that has no upper end, and tells what a very good period would cost. */
final class UncappedPay implements Check {

  private static final long TWICE = 2;
  private static final long FIVE_TIMES = 5;

  /** If pay still rises out here, it never stops. */
  private static final long FAR = 1_000_000;

  private static final String CAP = "Add 'cap: { pay: … }', or sign it off.";

  @Override
  public void look(Findings findings) {
    for (List<Trial> trials : findings.trials()) {
      Trial largest = trials.get(trials.size() - 1);
      if (!isCapped(largest.component(), findings.plan()) && isWithoutEnd(largest)) {
        findings.add(Code.UNCAPPED, largest.path(), what(largest), CAP);
      }
    }
    for (PlanComponent component : findings.plan().components()) {
      if (!isCapped(component, findings.plan())) {
        others(component, findings);
      }
    }
  }

  private static boolean isCapped(PlanComponent component, Plan plan) {
    return component.terms().cap() != null
        || plan.components().stream()
            .anyMatch(
                other ->
                    other instanceof TotalCap cap
                        && cap.head().who().equals(Condition.ALWAYS)
                        && cap.terms().gate().equals(Condition.ALWAYS)
                        && !cap.carried()
                        && cap.of().contains(component.id()));
  }

  private static Base base(Trial trial) {
    return trial.component().looksAt().orElse(new Base(trial.measures().iterator().next(), null));
  }

  private static boolean isWithoutEnd(Trial trial) {
    return !trial.measures().isEmpty() && most(trial, FAR * TWICE).compareTo(most(trial, FAR)) > 0;
  }

  /** The most it pays when everything stands at so many times its usual height. */
  private static Fraction most(Trial trial, long times) {
    Reckoning reckoning = trial.reckoning();
    Fraction most = Fraction.ZERO;
    for (Scene scene : trial.around(base(trial).measure())) {
      Scene high = scene;
      for (String measure : trial.measures()) {
        if (trial.paysFor(measure) || base(trial).measure().equals(measure)) {
          high = high.with(measure, trial.usual(measure).times(Fraction.of(times)));
        }
      }
      most = most.max(reckoning.at(high));
    }
    return most;
  }

  private static String what(Trial trial) {
    Base base = base(trial);
    Currency currency = trial.quotas().plan().currency();
    Measured measured = trial.measured(base.measure());
    Fraction usual = trial.usual(base.measure());
    String twice = Figures.money(most(trial, TWICE), currency);
    String fiveTimes = Figures.money(most(trial, FIVE_TIMES), currency);
    if (base.quota() != null) {
      return "At twice the quota of %s it pays %s, at five times %s, and so on without end."
          .formatted(measured.words(usual), twice, fiveTimes);
    }
    return "%s of %s pays %s, one of %s %s, and so on without end."
        .formatted(
            trial.isOfSingleDeals() ? "A deal" : "A total in '" + base.measure() + "'",
            measured.words(usual.times(Fraction.of(TWICE))),
            twice,
            measured.words(usual.times(Fraction.of(FIVE_TIMES))),
            fiveTimes);
  }

  private static void others(PlanComponent component, Findings findings) {
    String path = "components." + component.id();
    if (component instanceof Spif spif && isOpen(spif.limits())) {
      findings.add(
          Code.UNCAPPED,
          path,
          "Every deal that meets it is paid for, however many there are.",
          "Add 'budget: …' or 'first: …', or sign it off.");
    } else if (component instanceof Pool pool && pool.fill() instanceof Pool.OfMeasure fill) {
      findings.add(
          Code.UNCAPPED,
          path,
          "The pool grows by %s of '%s' without end."
              .formatted(fill.rate().inPercent(), fill.base().measure()),
          CAP);
    } else if (component instanceof OverridePay override) {
      findings.add(
          Code.UNCAPPED,
          path,
          override.on() instanceof OverridePay.Pay pay
              ? "It pays %s of what others are paid, however much that is."
                  .formatted(pay.rate().inPercent())
              : "It pays for what reports sell, however much that is.",
          CAP);
    }
  }

  private static boolean isOpen(Spif.Limits limits) {
    return limits.budget() == null && limits.first() == 0 && limits.firstEach() == 0;
  }
}
