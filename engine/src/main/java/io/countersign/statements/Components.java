package io.countersign.statements;

import io.countersign.attainment.Attainment;
import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Balance;
import io.countersign.money.Money;
import io.countersign.plans.Commission;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.RateTable;
import io.countersign.plans.Tier;
import io.countersign.statements.ComponentSummary.Height;
import io.countersign.statements.ComponentSummary.Named;
import io.countersign.statements.ComponentSummary.TierRow;
import io.countersign.statements.ComponentSummary.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the component summaries of one statement. */
final class Components {

  private record Place(String plan, String component, Period period) {}

  private final Money zero;
  private final Map<Place, Balance> posted = new LinkedHashMap<>();
  private final Map<Place, Attainment> attainments = new LinkedHashMap<>();
  private final Map<Place, Plan> plans = new LinkedHashMap<>();

  Components(Money zero) {
    this.zero = zero;
  }

  void attained(Plan plan, Attainment attainment) {
    Place place = new Place(plan.name(), attainment.component(), attainment.period());
    attainments.put(place, attainment);
    plans.put(place, plan);
  }

  void posted(@Nullable Plan plan, EarningKey key, Balance balance) {
    Place place = new Place(key.plan(), key.component(), key.period());
    posted.merge(
        place,
        balance,
        (a, b) -> new Balance(a.payable().plus(b.payable()), a.held().plus(b.held()), b.last()));
    if (plan != null) {
      plans.putIfAbsent(place, plan);
    }
  }

  List<ComponentSummary> summaries() {
    attainments.keySet().forEach(place -> posted.putIfAbsent(place, Balance.zero(zero)));
    List<ComponentSummary> summaries = new ArrayList<>();
    posted.forEach((place, balance) -> summaries.add(summary(place, balance)));
    summaries.sort(
        Comparator.comparing((ComponentSummary s) -> s.component().plan())
            .thenComparing(s -> s.component().period())
            .thenComparingInt(this::rank));
    return summaries;
  }

  private ComponentSummary summary(Place place, Balance balance) {
    PlanComponent component = component(place);
    String title = component == null ? place.component() : component.head().title();
    String clause = component == null ? "" : component.head().clause();
    Named named = new Named(place.plan(), place.component(), title, clause, place.period());
    Attainment attainment = attainments.get(place);
    Height height = attainment == null ? null : height(component, attainment);
    return new ComponentSummary(named, balance.payable(), balance.held(), height);
  }

  private static Height height(@Nullable PlanComponent component, Attainment attainment) {
    return new Height(
        attainment.total().measure(),
        attainment.total().value(),
        attainment.total().deals(),
        attainment.quota(),
        component instanceof Commission commission
            ? tiers(commission.rates(), attainment)
            : new Tiers(RateTable.Scale.ATTAINMENT, List.of()));
  }

  private static Tiers tiers(RateTable rates, Attainment attainment) {
    BigDecimal quota = attainment.quota();
    BigDecimal unit =
        rates.scale() == RateTable.Scale.ATTAINMENT && quota != null ? quota : BigDecimal.ONE;
    Tier reached = rates.reached(attainment.total().value(), unit);
    List<TierRow> rows = new ArrayList<>();
    for (Tier tier : rates.tiers()) {
      boolean here = tier.number() == reached.number();
      rows.add(new TierRow(tier.number(), tier.from(), tier.to(), tier.rate(), here));
    }
    return new Tiers(rates.scale(), rows);
  }

  private @Nullable PlanComponent component(Place place) {
    Plan plan = plans.get(place);
    if (plan != null) {
      for (PlanComponent component : plan.components()) {
        if (component.id().equals(place.component())) {
          return component;
        }
      }
    }
    return null;
  }

  private int rank(ComponentSummary summary) {
    Named named = summary.component();
    Plan plan = plans.get(new Place(named.plan(), named.id(), named.period()));
    if (plan != null) {
      for (int i = 0; i < plan.components().size(); i++) {
        if (plan.components().get(i).id().equals(named.id())) {
          return i;
        }
      }
    }
    return Integer.MAX_VALUE;
  }
}
