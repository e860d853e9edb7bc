package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Commission.Edge;
import io.countersign.plans.Condition;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.RateTable;
import io.countersign.plans.Scorecard;
import io.countersign.plans.Scorecard.Goal;
import io.countersign.plans.Scorecard.Score;
import io.countersign.plans.Terms;
import io.countersign.plans.Tier;
import io.countersign.yaml.YamlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every bound that a component names. */
final class Bounds {

  /** Of more cases the rest is not tried, which would take too long. */
  private static final int MOST_CASES = 200;

  private final Scene scene;
  private final String path;
  private final YamlText document;
  private final List<Bound> bounds = new ArrayList<>();

  private Bounds(Scene scene, String path, YamlText document) {
    this.scene = scene;
    this.path = path;
    this.document = document;
  }

  /**
   * @param scene the quotas that parts stand for
   * @param path where the component stands
   */
  static List<Bound> of(PlanComponent component, Scene scene, String path, YamlText document) {
    Bounds bounds = new Bounds(scene, path, document);
    if (component instanceof Commission commission) {
      bounds.commission(commission);
    } else if (component instanceof Bonus bonus) {
      bounds.bonus(bonus);
    } else if (component instanceof Scorecard card) {
      card.goals().forEach(bounds::goal);
    }
    bounds.terms(component.terms());
    return bounds.bounds;
  }

  private void commission(Commission commission) {
    Base by = commission.by();
    String tiers = path + (document.has(path + ".tiers") ? ".tiers" : ".accelerators");
    table(commission.rates(), by, tiers);
    Commission.@Nullable Threshold threshold = commission.threshold();
    if (threshold != null) {
      Fraction unit = threshold.part() ? scene.unit(by) : Fraction.ONE;
      add(by.measure(), unit.times(threshold.bound()), path + ".threshold");
    }
    Terms.@Nullable Cap cap = commission.terms().cap();
    if (cap != null && cap.credit() != null) {
      add(commission.pays(), Fraction.of(cap.credit()), path + ".cap.credit");
    }
    if (cap != null && cap.attainment() != null) {
      add(commission.pays(), scene.unit(by).times(cap.attainment()), path + ".cap.attainment");
    }
    if (commission.price() instanceof Commission.Cases cases) {
      cases.cases().stream()
          .limit(MOST_CASES)
          .forEach(one -> condition(one.when(), path + ".cases[" + one.number() + "]"));
    } else if (commission.price() instanceof Commission.Grid grid) {
      edge(grid.down(), path + ".grid.down");
      edge(grid.across(), path + ".grid.across");
    }
  }

  private void bonus(Bonus bonus) {
    @Nullable Base base = bonus.base();
    PlanComponent.@Nullable Times times = bonus.times();
    if (times != null && times.most() < Integer.MAX_VALUE) {
      add(times.measure(), Fraction.of(times.most()), path + ".at-most");
    }
    if (base != null && bonus.steps() != null) {
      table(bonus.steps(), base, path + ".steps");
    } else if (base != null) {
      Fraction reached = scene.unit(base).times(bonus.atLeast().fraction());
      add(base.measure(), reached, path + ".at-least");
    }
  }

  private void goal(Goal goal) {
    String own = path + ".goals." + goal.id();
    score(goal, goal.limits().floor(), own + ".floor");
    score(goal, goal.limits().cap(), own + ".cap");
  }

  private void score(Goal goal, @Nullable BigDecimal score, String place) {
    if (score != null) {
      Fraction at = Fraction.of(score);
      Fraction part = goal.score() == Score.INVERSE ? Fraction.of(2).minus(at) : at;
      add(goal.base().measure(), scene.unit(goal.base()).times(part), place);
    }
  }

  private void terms(Terms terms) {
    condition(terms.gate(), path + (document.has(path + ".gate") ? ".gate" : ".qualifies"));
    for (int i = 0; i < terms.factors().size(); i++) {
      Terms.Factor factor = terms.factors().get(i);
      if (factor.by() != null) {
        table(factor.times(), factor.by(), path + ".factors[" + (i + 1) + "].tiers");
      }
    }
  }

  /** The bound below a tier is that tier's. */
  private void table(RateTable table, Base by, String list) {
    Fraction unit = table.scale() == RateTable.Scale.ATTAINMENT ? scene.unit(by) : Fraction.ONE;
    for (Tier tier : table.tiers()) {
      if (tier.to() != null) {
        String next = list + "[" + (tier.number() + 1) + "]";
        String own = list + "[" + tier.number() + "]";
        add(by.measure(), unit.times(tier.to()), document.has(next) ? next : own);
      }
    }
  }

  private void edge(Edge edge, String place) {
    for (BigDecimal bound : edge.bounds()) {
      add(edge.base().measure(), scene.unit(edge.base()).times(bound), place);
    }
  }

  /** The limits of a condition on measures. */
  private void condition(Condition condition, String place) {
    for (Condition.Compares test : Tests.in(condition, Condition.Compares.class)) {
      String measure = test.field().measure();
      @Nullable String quota = scene.plan().measure(measure).head().quota();
      Fraction unit =
          quota != null && test.field().isAttainment() ? scene.quota(quota) : Fraction.ONE;
      add(measure, unit.times(test.limit()), place);
    }
  }

  private void add(String measure, Fraction height, String place) {
    bounds.add(new Bound(measure, height, place));
  }
}
