package io.countersign.statements;

import io.countersign.calculation.MeasureTotal;
import io.countersign.calculation.NotEarned;
import io.countersign.calendar.Period;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A statement while its parts are collected. */
final class Draft {

  final Components components;
  final List<MeasureTotal> measures = new ArrayList<>();
  final List<NotEarned> notEarned = new ArrayList<>();
  final PayableSums payable;
  Money held;
  Money carried;
  private final String name;
  private final Map<String, Statement.PlanUsed> plans = new TreeMap<>();

  Draft(String name, Period period, Money zero) {
    this.name = name;
    components = new Components(zero);
    payable = new PayableSums(period, zero.currency());
    held = zero;
    carried = zero;
  }

  void use(PlanVersion version, SignedPlans.@Nullable Letter letter) {
    Plan.Head head = version.plan().head();
    plans.put(
        head.name() + ' ' + head.version(),
        new Statement.PlanUsed(
            head.name(), head.title(), head.version(), version.digest(), letter));
  }

  Statement.Content content(@Nullable Rate atMost) {
    return new Statement.Content(
        name,
        List.copyOf(plans.values()),
        new Totals(payable.sums(), held, carried, atMost),
        new Statement.Results(components.summaries(), measures, notEarned));
  }
}
