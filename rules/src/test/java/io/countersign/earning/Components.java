package io.countersign.earning;

import io.countersign.attainment.Standing;
import io.countersign.money.Rate;
import io.countersign.plans.Commission;
import io.countersign.plans.Commission.Edge;
import io.countersign.plans.Commission.Price;
import io.countersign.plans.Commission.Threshold;
import io.countersign.plans.Condition;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.PlanComponent.Head;
import io.countersign.plans.PlanComponent.Times;
import io.countersign.plans.RateTable;
import io.countersign.plans.RateTable.Method;
import io.countersign.plans.Release;
import io.countersign.plans.Target;
import io.countersign.plans.Terms;
import io.countersign.plans.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small components and standings for the examples of rules. */
final class Components {

  static final Head HEAD = new Head("extra", "Extra", "1", Condition.ALWAYS, Release.AT_ONCE);
  static final Base SALES = new Base("sales", "target");
  static final Target HUNDRED = new Target.Fixed(new BigDecimal("100"));
  static final RateTable TABLE = table(Method.MARGINAL);

  private Components() {}

  static RateTable table(Method method) {
    Tier only = new Tier(1, BigDecimal.ZERO, null, Tier.Bound.INCLUDED, Rate.percent("5"));
    return new RateTable(method, RateTable.Scale.QUANTITY, List.of(only));
  }

  static Commission commission(Method method) {
    return commission(new Commission.InTable(), method, null);
  }

  static Commission commission(Price price) {
    return commission(price, Method.MARGINAL, null);
  }

  static Commission commission(Price price, Method method, @Nullable Threshold threshold) {
    return new Commission(
        HEAD, Terms.NONE, "sales", SALES, price, table(method), Commission.Walk.RUNNING, threshold);
  }

  static Commission.Grid grid() {
    Edge edge = new Edge(SALES, List.of(), true);
    return new Commission.Grid(edge, edge, List.of(List.of(BigDecimal.ONE)), false);
  }

  static Bonus bonus(@Nullable RateTable steps, @Nullable Times times) {
    return new Bonus(HEAD, Terms.NONE, SALES, HUNDRED, Rate.WHOLE, steps, times);
  }

  /** At a height of a quota of 1,000, with the gate met. */
  static Standing standing(String height) {
    return new Standing(1, "extra", new BigDecimal(height), new BigDecimal("1000"), true);
  }

  /** With the gate not met. */
  static Standing shut() {
    return new Standing(1, "extra", new BigDecimal("1000"), new BigDecimal("1000"), false);
  }
}
