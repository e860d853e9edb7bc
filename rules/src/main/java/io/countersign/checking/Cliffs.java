package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
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

  /** Of more components beside it, others are left out; pay only seems to jump less with them. */
  private static final int MOST_COMPANY = 20;

  private static final Fraction QUARTER = Fraction.of(new BigDecimal("0.25"));

  @Override
  public void look(Findings findings) {
    List<Trial> trials = findings.trials().stream().flatMap(List::stream).toList();
    for (Trial trial : trials) {
      for (String measure : trial.measures()) {
        if (trial.measured(measure).isOfSales()) {
          List<Trial> company = company(trial, measure, trials, findings.together());
          trial.bounds().stream()
              .filter(bound -> bound.measure().equals(measure))
              .forEach(bound -> look(trial, bound, company, findings));
        }
      }
    }
  }

  /** The component first, then those that pay the same people by the same measure. */
  private static List<Trial> company(
      Trial trial, String measure, List<Trial> trials, Together together) {
    List<Trial> company = new ArrayList<>(List.of(trial));
    trials.stream()
        .filter(other -> other.component() != trial.component())
        .filter(other -> other.quotas().equals(trial.quotas()))
        .filter(other -> other.measures().contains(measure))
        .filter(other -> other.isOfSingleDeals() == trial.isOfSingleDeals())
        .limit(MOST_COMPANY)
        .filter(other -> together.canHold(who(trial), who(other)))
        .forEach(company::add);
    return company;
  }

  private static Condition who(Trial trial) {
    return trial.component().head().who();
  }

  private static void look(Trial trial, Bound bound, List<Trial> company, Findings findings) {
    Currency currency = findings.plan().currency();
    for (Scene scene : trial.around(bound.measure())) {
      Jump own = jump(List.of(trial), bound, scene);
      Jump all = jump(company, bound, scene);
      Fraction rise = all.above().minus(all.below());
      if (own.isUp() && rise.compareTo(all.below().times(QUARTER)) > 0) {
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
    Currency currency = scene.plan().currency();
    Fraction above =
        pay(company, bound, bound.height(), scene)
            .max(pay(company, bound, bound.height().plus(HARDLY), scene));
    return new Jump(
        paid(pay(company, bound, bound.height().minus(HARDLY), scene), currency),
        paid(above, currency));
  }

  /** An amount as it is paid, so that what hardly differs does not. */
  private static Fraction paid(Fraction exact, Currency currency) {
    return Fraction.of(exact.round(currency.getDefaultFractionDigits(), Rounding.HALF_UP));
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
      pay = pay.plus(trial.reckoning().at(at.with(bound.measure(), height)));
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
            trial.words(bound.measure(), bound.height()),
            trial.isOfSingleDeals() ? "of a deal" : "in '" + bound.measure() + "'",
            Figures.money(jump.below(), currency),
            Figures.money(jump.above(), currency),
            company.size() == 1 ? "" : " (" + names + " together)");
  }
}
