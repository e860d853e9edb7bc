package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Condition;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.RateTable;
import io.countersign.plans.Scorecard;
import io.countersign.plans.Target;
import io.countersign.plans.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one component pays in a scene, exact and before any rounding: its price, then its gate,
 * factors, floor and cap. Of a commission that takes each deal on its own, the height is that of a
 * single deal. Only what pays by measures can be reckoned; anything else pays nothing here.
 */
final class Reckoning {

  private final PlanComponent component;
  private final Terms terms;
  private final Map<Fraction, TablePay> tables = new HashMap<>();

  /**
   * @param terms what limits the pay; a check may look without some of it
   */
  private Reckoning(PlanComponent component, Terms terms) {
    this.component = component;
    this.terms = terms;
  }

  static Reckoning of(PlanComponent component) {
    return new Reckoning(component, component.terms());
  }

  Terms terms() {
    return terms;
  }

  /** The component's table of tiers under a quota. */
  TablePay table(RateTable rates, Fraction quota) {
    boolean parts = rates.scale() == RateTable.Scale.ATTAINMENT;
    return tables.computeIfAbsent(quota, q -> new TablePay(rates, parts ? q : Fraction.ONE, q));
  }

  /** The same without what is multiplied and without what must be met first. */
  Reckoning plain() {
    return new Reckoning(
        component, new Terms(Condition.ALWAYS, List.of(), terms.floor(), terms.cap(), false));
  }

  /** The same without what must be met first and without the most that is paid. */
  Reckoning unlimited() {
    Terms.@Nullable Cap cap = terms.cap();
    Terms.@Nullable Cap open =
        cap == null
            ? null
            : new Terms.Cap(cap.each(), List.of(), cap.credit(), cap.attainment(), false);
    return new Reckoning(
        component, new Terms(Condition.ALWAYS, terms.factors(), terms.floor(), open, false));
  }

  Fraction at(Scene scene) {
    if (!terms.gate().holds(scene)) {
      return Fraction.ZERO;
    }
    Fraction pay = price(scene);
    for (Terms.Factor factor : terms.factors()) {
      pay = pay.times(times(factor, scene));
    }
    Terms.@Nullable Floor floor = terms.floor();
    if (floor != null && floor.each() == each() && pay.signum() > 0) {
      pay = pay.max(Fraction.of(floor.amount()));
    }
    @Nullable Fraction most = mostPay(scene);
    return most == null ? pay : pay.min(most);
  }

  /** The most that is paid in a scene; null without a limit. */
  @Nullable Fraction mostPay(Scene scene) {
    Terms.@Nullable Cap cap = terms.cap();
    Fraction most = null;
    if (cap != null && cap.each() == each()) {
      for (Target target : cap.pay()) {
        Fraction amount = scene.amount(target);
        most = most == null ? amount : most.min(amount);
      }
    }
    return most;
  }

  /** Whether its limits count for the period, or for the single deal that it looks at. */
  Terms.Each each() {
    boolean single =
        component instanceof Commission commission
            && commission.walk() == Commission.Walk.EACH_DEAL;
    return single ? Terms.Each.DEAL : Terms.Each.PERIOD;
  }

  private Fraction price(Scene scene) {
    if (component instanceof Commission commission) {
      return new CommissionPay(commission, this).at(scene);
    }
    if (component instanceof Bonus bonus) {
      return bonus(bonus, scene);
    }
    return component instanceof Scorecard card ? ScorePay.at(card, scene) : Fraction.ZERO;
  }

  private static Fraction times(Terms.Factor factor, Scene scene) {
    PlanComponent.@Nullable Base by = factor.by();
    Fraction height = by == null ? Fraction.ZERO : scene.height(by.measure());
    Fraction unit = by == null ? Fraction.ONE : scene.unit(by);
    return Fraction.of(factor.times().reached(height, unit).rate().fraction());
  }

  private Fraction bonus(Bonus bonus, Scene scene) {
    Fraction amount = scene.amount(bonus.amount());
    PlanComponent.@Nullable Times times = bonus.times();
    if (times != null) {
      Fraction count = scene.height(times.measure());
      boolean limited = times.most() < Integer.MAX_VALUE;
      return amount.times(limited ? count.min(Fraction.of(times.most())) : count);
    }
    PlanComponent.@Nullable Base base = bonus.base();
    if (base == null) {
      return amount;
    }
    Fraction height = scene.height(base.measure());
    Fraction unit = scene.unit(base);
    @Nullable RateTable steps = bonus.steps();
    if (steps != null) {
      return amount.times(table(steps, unit).reached(height));
    }
    boolean reached = height.compareTo(unit.times(bonus.atLeast().fraction())) >= 0;
    return reached ? amount : Fraction.ZERO;
  }
}
