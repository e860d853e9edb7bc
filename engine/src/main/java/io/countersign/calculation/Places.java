package io.countersign.calculation;

import io.countersign.calculation.Place.Seated;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.deals.DealTeam;
import io.countersign.earning.EarningKey;
import io.countersign.money.Fraction;
import io.countersign.people.Assignment;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Commission;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.SeatFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places of everybody in every cell under the components that the seat is on. */
final class Places {

  private static final Place[] NONE = {};

  private final Plan plan;
  private final List<Measure> measures;
  private final People people;
  private final Grid grid;
  private final Cells cells;
  private final Targets targets;
  private final Heights heights;
  private final Problems problems;
  private final IdentityHashMap<Assignment, List<PlanComponent>> components =
      new IdentityHashMap<>();
  private final List<Place> all = new ArrayList<>();
  private final @Nullable Seated[] seats;
  private final Place[][] own;
  private final Place[][] commissions;

  Places(
      Plan plan,
      People people,
      Grid grid,
      Cells cells,
      Targets targets,
      Heights heights,
      Problems problems) {
    this.plan = plan;
    measures = List.copyOf(plan.measures().values());
    this.people = people;
    this.grid = grid;
    this.cells = cells;
    this.targets = targets;
    this.heights = heights;
    this.problems = problems;
    own = new Place[grid.people().length * grid.cells()][];
    Arrays.fill(own, NONE);
    seats = new Seated[own.length];
    commissions = new Place[grid.size()][];
    Arrays.fill(commissions, NONE);
  }

  /** Finds everybody's places. */
  void fill() {
    DateRange effective = plan.head().effective();
    for (int who : grid.people()) {
      Purse.Till till = new Purse.Till();
      for (int cell = 0; cell < grid.cells(); cell++) {
        Period period = cells.period(cell);
        Assignment seat = people.seat(who, period, effective).orElse(null);
        if (seat != null && period.days().overlaps(effective)) {
          StandingFacts facts = new StandingFacts(plan, heights, targets, cells, who, seat, cell);
          fill(new Seated(who, seat, period, cell, facts, till));
        }
        if (cells.endsPeriod(cell)) {
          till = new Purse.Till();
        }
      }
    }
  }

  private void fill(Seated seated) {
    List<Place> places = new ArrayList<>();
    for (PlanComponent component : componentsOf(seated.seat())) {
      if (component instanceof Commission || cells.endsPeriod(seated.cell())) {
        place(seated, component).ifPresent(places::add);
      }
    }
    all.addAll(places);
    int number = grid.seat(seated.who(), seated.cell());
    seats[number] = seated;
    own[number] = places.toArray(NONE);
    for (int m = 0; m < measures.size(); m++) {
      Place[] paid = NONE;
      for (Place place : places) {
        if (place.component instanceof Commission commission
            && commission.pays().equals(measures.get(m).id())) {
          paid = Arrays.copyOf(paid, paid.length + 1);
          paid[paid.length - 1] = place;
        }
      }
      commissions[grid.slot(seated.who(), seated.cell(), m)] = paid;
    }
  }

  private Optional<Place> place(Seated seated, PlanComponent component) {
    Base base = component.looksAt().orElse(null);
    if (base == null) {
      return Optional.of(new Place(seated, component, Fraction.ZERO, null));
    }
    Fraction height = seated.facts().height(base.measure());
    String quota = base.quota();
    if (quota == null) {
      return Optional.of(new Place(seated, component, height, null));
    }
    Optional<Fraction> target = seated.facts().quota(quota, base.measure());
    if (target.isPresent() && target.get().signum() <= 0) {
      problems.addOfPlan(
          "quota-zero",
          "participant " + seated.seat().who(),
          "quota '" + quota + "' comes to " + target.get() + " in " + seated.period(),
          "Make it more than zero, or take the participant out of '" + component.id() + "',");
      return Optional.empty();
    }
    return target.map(found -> new Place(seated, component, height, found));
  }

  /** The components that are for a seat. */
  List<PlanComponent> componentsOf(Assignment seat) {
    return components.computeIfAbsent(
        seat,
        asked ->
            plan.components().stream()
                .filter(component -> component.head().who().holds(new SeatFacts(asked)))
                .toList());
  }

  /** All places, by participant and cell. */
  List<Place> all() {
    return all;
  }

  /** Everybody in the seat of a cell that ends a period. */
  List<Seated> atPeriodEnds() {
    List<Seated> found = new ArrayList<>();
    for (Seated seated : seats) {
      if (seated != null && cells.endsPeriod(seated.cell())) {
        found.add(seated);
      }
    }
    return found;
  }

  /** The number of a participant. */
  int numberOf(ParticipantId who) {
    return people.number(who);
  }

  /** Whether one of a team may have a place here. */
  boolean areFor(DealTeam team) {
    boolean any = grid.isOfEverybody();
    for (int i = 0; i < team.members().size() && !any; i++) {
      any = grid.holds(people.number(team.members().get(i).who()));
    }
    return any;
  }

  /** Somebody's places in a cell. */
  Place[] at(int who, int cell) {
    return grid.holds(who) ? own[grid.seat(who, cell)] : NONE;
  }

  /** Somebody's places in all cells of the period of a cell. */
  List<Place> inPeriod(int who, int cell) {
    List<Place> found = new ArrayList<>();
    for (int other = 0; other < grid.cells(); other++) {
      if (cells.periodOf(other) == cells.periodOf(cell)) {
        found.addAll(List.of(at(who, other)));
      }
    }
    return found;
  }

  /** The same component's place in another period; the place itself where there is none. */
  Place later(Place place, int period) {
    for (Place other : at(place.who, cells.lastOf(period))) {
      if (other.component.equals(place.component)) {
        return other;
      }
    }
    return place;
  }

  /** The place of the same component, participant and cell as one of another calculation. */
  Place same(Place place) {
    for (Place own : at(place.who, place.cell)) {
      if (own.component.equals(place.component)) {
        return own;
      }
    }
    throw new IllegalStateException("no place for " + place.key("", EarningKey.Origin.PERIOD));
  }

  /** Somebody in the seat of a cell, whether or not a component is for it. */
  Optional<Seated> seated(int who, int cell) {
    return grid.holds(who) ? Optional.ofNullable(seats[grid.seat(who, cell)]) : Optional.empty();
  }

  /** The commissions that a credit counts for. */
  Place[] commissions(int slot) {
    return commissions[slot];
  }
}
