package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Plan;
import io.countersign.plans.Quota;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The scenes in which a plan is tried: with its smallest quotas, and with its largest. */
final class Scenes {

  private Scenes() {}

  static List<Scene> of(Plan plan) {
    Map<String, Fraction> smallest = new HashMap<>();
    Map<String, Fraction> largest = new HashMap<>();
    for (Quota quota : plan.quotas().values()) {
      List<BigDecimal> amounts = amounts(quota, plan);
      smallest.put(quota.id(), Fraction.of(amounts.get(0)));
      largest.put(quota.id(), Fraction.of(amounts.get(amounts.size() - 1)));
    }
    List<Scene> scenes = new ArrayList<>(List.of(new Scene(plan, Map.of(), smallest)));
    if (!smallest.equals(largest)) {
      scenes.add(new Scene(plan, Map.of(), largest));
    }
    return scenes;
  }

  /** What a quota may be, rising. */
  static List<BigDecimal> amounts(Quota quota, Plan plan) {
    Quota told =
        quota instanceof Quota.TeamSum sum
            ? Objects.requireNonNull(plan.quotas().get(sum.of()), sum.of())
            : quota;
    List<BigDecimal> amounts =
        ((Quota.Rows) told).rows().stream().map(Quota.Row::amount).sorted().toList();
    return amounts.isEmpty() ? List.of(BigDecimal.ONE) : amounts;
  }
}
