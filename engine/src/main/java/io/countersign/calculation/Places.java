package io.countersign.calculation;

import io.countersign.attainment.Attainment;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.people.Assignment;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.SeatFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places of everybody in every period under the components that the seat is on. */
final class Places {

  private static final Place[] NONE = {};

  private final Plan plan;
  private final People people;
  private final Grid grid;
  private final Targets targets;
  private final IdentityHashMap<Assignment, List<PlanComponent>> components =
      new IdentityHashMap<>();
  private final List<Place> all = new ArrayList<>();
  private final Place[][] own;
  private final Place[][] commissions;

  Places(Plan plan, People people, Grid grid, Targets targets) {
    this.plan = plan;
    this.people = people;
    this.grid = grid;
    this.targets = targets;
    own = new Place[grid.people() * grid.periods()][];
    Arrays.fill(own, NONE);
    commissions = new Place[grid.size()][];
    Arrays.fill(commissions, NONE);
  }

  /** Everybody's places, and where every measure stands in the end. */
  List<MeasureTotal> fill(Credits credits, List<Period> periods) {
    List<MeasureTotal> totals = new ArrayList<>();
    List<Measure> measures = List.copyOf(plan.measures().values());
    DateRange effective = plan.head().effective();
    for (int who = 0; who < grid.people(); who++) {
      for (int p = 0; p < grid.periods(); p++) {
        Period period = periods.get(p);
        Assignment seat = people.seat(who, period, effective).orElse(null);
        if (seat == null || !period.days().overlaps(effective)) {
          continue;
        }
        List<Attainment.Total> standing = new ArrayList<>();
        for (Measure measure : measures) {
          Attainment.Total total = credits.total(measure, grid.slot(who, p, standing.size()));
          standing.add(total);
          totals.add(new MeasureTotal(people.id(who), period, total));
        }
        List<Place> places = places(seat, period, standing);
        all.addAll(places);
        own[who * grid.periods() + p] = places.toArray(NONE);
        for (int m = 0; m < standing.size(); m++) {
          commissions[grid.slot(who, p, m)] = commissions(places, standing.get(m));
        }
      }
    }
    return totals;
  }

  private List<Place> places(Assignment seat, Period period, List<Attainment.Total> standing) {
    List<Place> places = new ArrayList<>();
    for (PlanComponent component : components.computeIfAbsent(seat, this::componentsFor)) {
      PlanComponent.@Nullable Base base =
          component instanceof PlanComponent.Commission commission
              ? commission.base()
              : component instanceof PlanComponent.Bonus bonus ? bonus.base() : null;
      if (base == null) {
        places.add(new Place(seat, period, component, null, null));
        continue;
      }
      String quota = base.quota();
      Optional<BigDecimal> target =
          quota == null ? Optional.empty() : targets.of(quota, seat, period);
      if (quota == null || target.isPresent()) {
        Attainment.Total total = total(base.measure(), standing);
        places.add(new Place(seat, period, component, total, target.orElse(null)));
      }
    }
    return places;
  }

  private List<PlanComponent> componentsFor(Assignment seat) {
    return plan.components().stream()
        .filter(component -> component.head().who().holds(new SeatFacts(seat)))
        .toList();
  }

  private static Attainment.Total total(String measure, List<Attainment.Total> standing) {
    for (Attainment.Total total : standing) {
      if (total.measure().equals(measure)) {
        return total;
      }
    }
    throw new IllegalStateException("no measure " + measure);
  }

  private static Place[] commissions(List<Place> places, Attainment.Total total) {
    Place[] found = NONE;
    for (Place place : places) {
      if (place.component instanceof PlanComponent.Commission
          && place.standing().measure().equals(total.measure())) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = place;
      }
    }
    return found;
  }

  /** All places, by participant and period. */
  List<Place> all() {
    return all;
  }

  /** Somebody's places in a period. */
  Place[] at(ParticipantId who, int period) {
    return own[people.number(who) * grid.periods() + period];
  }

  /** The commissions that a credit counts for. */
  Place[] commissions(int slot) {
    return commissions[slot];
  }

  List<Attainment> attainments() {
    List<Attainment> attainments = new ArrayList<>();
    for (Place place : all) {
      if (place.total != null) {
        attainments.add(
            new Attainment(
                place.seat.who(), place.component.id(), place.period, place.total, place.quota));
      }
    }
    return attainments;
  }
}
