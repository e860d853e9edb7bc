package io.countersign.calculation;

import io.countersign.attainment.Attainment;
import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.earning.PayDecision;
import io.countersign.earning.PayDecision.Manner;
import io.countersign.people.Assignment;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.RateTable.Scale;
import io.countersign.plans.Tier;
import io.countersign.rulebook.RuleBook.Ruling;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One seat under one component in one period: where its measure stands in the end, how the rules
 * say it is paid, and, while lines are walked, how far the running totals have come.
 */
final class Place {

  final Assignment seat;
  final Period period;
  final PlanComponent component;
  final Attainment.@Nullable Total total;
  final @Nullable BigDecimal quota;

  @Nullable Manner manner;
  String rule = "";
  private @Nullable Stairs stairs;
  private Stairs.@Nullable Slope slope;
  BigDecimal height = BigDecimal.ZERO;
  long postedMinor;

  Place(
      Assignment seat,
      Period period,
      PlanComponent component,
      Attainment.@Nullable Total total,
      @Nullable BigDecimal quota) {
    this.seat = seat;
    this.period = period;
    this.component = component;
    this.total = total;
    this.quota = quota;
  }

  /** Takes what the rules say of how it is paid; the stairs are those of its rate table. */
  void ruled(Ruling<PayDecision> ruling, @Nullable Stairs ofTable) {
    manner = ruling.decision().manner();
    rule = ruling.rule();
    stairs = ofTable;
    slope = manner == Manner.AS_A_WHOLE ? Stairs.Slope.even(reached()) : null;
  }

  /** The exact pay at the height that the running total has come to. */
  BigDecimal pay() {
    if (slope == null || !slope.holds(height)) {
      slope = Objects.requireNonNull(stairs, component.id()).at(height, unit());
    }
    return slope.pay(height);
  }

  /** What a bound of 1 in the component's rate table stands for. */
  BigDecimal unit() {
    boolean byQuota =
        component instanceof PlanComponent.Commission commission
            ? commission.rates().scale() == Scale.ATTAINMENT
            : quota != null;
    return byQuota && quota != null ? quota : BigDecimal.ONE;
  }

  /** The tier that the measure reaches in the end. */
  Tier reached() {
    if (component instanceof PlanComponent.Commission commission && total != null) {
      return commission.rates().reached(total.value(), unit());
    }
    throw new IllegalStateException(component.id() + " has no tiers");
  }

  /** What an earning of the place is for. */
  EarningKey key(String plan, EarningKey.Origin origin) {
    return new EarningKey(seat.who(), plan, component.id(), period, origin);
  }

  /** The total of a component that has one. */
  Attainment.Total standing() {
    if (total == null) {
      throw new IllegalStateException(component.id() + " looks at no measure");
    }
    return total;
  }
}
