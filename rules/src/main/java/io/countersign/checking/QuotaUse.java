package io.countersign.checking;

import io.countersign.plans.Commission;
import io.countersign.plans.Condition;
import io.countersign.plans.Contest;
import io.countersign.plans.Draw;
import io.countersign.plans.Field;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.PlanComponent.Guarantee;
import io.countersign.plans.PlanComponent.Reward;
import io.countersign.plans.PlanComponent.Salary;
import io.countersign.plans.Pool;
import io.countersign.plans.Scorecard;
import io.countersign.plans.Target;
import io.countersign.plans.Terms;
import io.countersign.plans.TotalCap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component that needs a quota for each of its people.
 *
 * @param resets the interval that the quota is for
 */
record QuotaUse(PlanComponent component, String quota, Measure.Resets resets) {

  /** Every quota that the components of a plan need. */
  static List<QuotaUse> of(Plan plan) {
    List<QuotaUse> uses = new ArrayList<>();
    for (PlanComponent component : plan.components()) {
      Collected collected = new Collected(plan, component, uses);
      component.looksAt().ifPresent(collected::base);
      collected.terms(component.terms());
      collected.own(component);
    }
    return uses.stream().distinct().toList();
  }

  /** Collects what one component needs. */
  private record Collected(Plan plan, PlanComponent component, List<QuotaUse> uses) {

    void base(@Nullable Base base) {
      if (base != null && base.quota() != null) {
        add(base.quota(), plan.measure(base.measure()).head().resets());
      }
    }

    private void add(String quota, Measure.Resets resets) {
      uses.add(new QuotaUse(component, quota, resets));
    }

    void target(Target target) {
      if (target instanceof Target.ByTable table) {
        add(table.quota(), Measure.Resets.PERIOD);
      }
    }

    void terms(Terms terms) {
      condition(terms.gate());
      terms.factors().forEach(factor -> base(factor.by()));
      if (terms.cap() != null) {
        terms.cap().pay().forEach(this::target);
      }
    }

    void own(PlanComponent asked) {
      if (asked instanceof Commission commission) {
        price(commission.price());
      } else if (asked instanceof Bonus bonus) {
        target(bonus.amount());
      } else if (asked instanceof Scorecard card) {
        target(card.target());
        card.goals().forEach(goal -> base(goal.base()));
      } else if (asked instanceof Contest contest) {
        base(contest.base());
      } else if (asked instanceof Pool pool && pool.dealt().by() == Pool.By.PERCENT) {
        add(pool.dealt().name(), Measure.Resets.PERIOD);
      } else if (asked instanceof Pool pool && pool.dealt().by() == Pool.By.ATTAINMENT) {
        attainment(pool.dealt().name());
      } else {
        advance(asked);
      }
    }

    private void advance(PlanComponent asked) {
      if (asked instanceof TotalCap cap) {
        cap.pay().forEach(target -> capped(target, cap));
      } else if (asked instanceof Draw draw) {
        target(draw.amount());
      } else if (asked instanceof Guarantee guarantee) {
        target(guarantee.amount());
      } else if (asked instanceof Salary salary) {
        target(salary.amount());
      } else if (asked instanceof Reward reward) {
        target(reward.value());
      }
    }

    /** The most of an interval, which may be longer than a period. */
    private void capped(Target target, TotalCap cap) {
      if (target instanceof Target.ByTable table) {
        add(table.quota(), cap.resets());
      }
    }

    private void price(Commission.Price price) {
      if (price instanceof Commission.OnTarget onTarget) {
        target(onTarget.target());
      } else if (price instanceof Commission.Flat flat) {
        target(flat.rate());
      } else if (price instanceof Commission.Grid grid) {
        base(grid.down().base());
        base(grid.across().base());
      } else if (price instanceof Commission.Cases cases) {
        cases.cases().forEach(one -> condition(one.when()));
      }
    }

    private void condition(Condition condition) {
      Tests.in(condition, Condition.Compares.class).stream()
          .map(Condition.Compares::field)
          .filter(Field::isAttainment)
          .forEach(field -> attainment(field.measure()));
    }

    private void attainment(String measure) {
      base(new Base(measure, plan.measure(measure).head().quota()));
    }
  }
}
