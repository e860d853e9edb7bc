package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Condition;
import io.countersign.plans.PlanComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds bounds at which pay jumps by more than a quarter of what is paid just below: of a component
 * and of all others together that the same people are paid by for the same measure.
 */
final class Cliffs implements Check {

  /** So little that no pay grows by a cent on it. */
  private static final Fraction HARDLY = Fraction.of(new BigDecimal("0.000000000001"));

  private static final Fraction QUARTER = Fraction.of(new BigDecimal("0.25"));

  @Override
  public void look(Findings findings) {
    List<Trial> trials = Trial.all(findings).stream().flatMap(List::stream).toList();
    for (Trial trial : trials) {
      for (Bound bound : trial.bounds()) {
        if (trial.measured(bound.measure()).isOfSales()) {
          look(trial, bound, company(trial, bound.measure(), trials), findings);
        }
      }
    }
  }

  /** The component first, then those that pay the same people by the same measure. */
  private static List<Trial> company(Trial trial, String measure, List<Trial> trials) {
    List<Trial> company = new ArrayList<>(List.of(trial));
    for (Trial other : trials) {
      if (other.component() != trial.component()
          && other.quotas().equals(trial.quotas())
          && other.measures().contains(measure)
          && other.isOfSingleDeals() == trial.isOfSingleDeals()
          && Together.canHold(who(trial), who(other))) {
        company.add(other);
      }
    }
    return company;
  }

  private static Condition who(Trial trial) {
    return trial.component().head().who();
  }

  private static void look(Trial trial, Bound bound, List<Trial> company, Findings findings) {
    Currency currency = findings.plan().currency();
    Fraction cent = Fraction.of(BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits()));
    for (Scene scene : trial.around(bound.measure())) {
      Jump own = jump(List.of(trial), bound, scene);
      Jump all = jump(company, bound, scene);
      Fraction rise = all.above().minus(all.below());
      if (own.isUp()
          && rise.compareTo(cent) >= 0
          && rise.compareTo(all.below().times(QUARTER)) > 0) {
        findings.add(
            Code.CLIFF,
            bound.path(),
            what(trial, bound, all, company, currency),
            "Pay only for what is above the bound, let it rise in smaller steps, or sign it off.");
        return;
      }
    }
  }

  private record Jump(Fraction below, Fraction above) {
    boolean isUp() {
      return above.compareTo(below) > 0;
    }
  }

  /** What is paid just below a bound, and the more of what is paid at it and just above. */
  private static Jump jump(List<Trial> company, Bound bound, Scene scene) {
    return new Jump(
        pay(company, bound, bound.height().minus(HARDLY), scene),
        pay(company, bound, bound.height(), scene)
            .max(pay(company, bound, bound.height().plus(HARDLY), scene)));
  }

  private static Fraction pay(List<Trial> company, Bound bound, Fraction height, Scene scene) {
    Fraction pay = Fraction.ZERO;
    for (Trial trial : company) {
      Scene at = scene;
      for (String measure : trial.measures()) {
        if (!at.heights().containsKey(measure)) {
          at = at.with(measure, trial.usual(measure));
        }
      }
      pay =
          pay.plus(Reckoning.of(trial.component()).at(at.with(bound.measure(), height)));
    }
    return pay;
  }

  private static String what(
      Trial trial, Bound bound, Jump jump, List<Trial> company, Currency currency) {
    String names =
        company.stream()
            .map(Trial::component)
            .map(PlanComponent::id)
            .collect(Collectors.joining("', '", "'", "'"));
    return "At %s %s pay jumps from %s to %s%s."
        .formatted(
            trial.measured(bound.measure()).words(bound.height()),
            trial.isOfSingleDeals() ? "of a deal" : "in '" + bound.measure() + "'",
            Figures.money(jump.below(), currency),
            Figures.money(jump.above(), currency),
            company.size() == 1 ? "" : " (" + names + " together)");
  }
}
