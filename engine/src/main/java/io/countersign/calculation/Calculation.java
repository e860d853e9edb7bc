package io.countersign.calculation;

import io.countersign.attainment.Attainment;
import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.people.Assignment;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanVersion;
import io.countersign.plans.SeatFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What everybody earns under one plan: the same worksheet always gives the same outcome, whatever
 * the order of its deals. The deals are walked twice: first to see where every measure stands in
 * the end, then, knowing that and what the rules say of it, to pay line by line.
 */
public final class Calculation {

  private final Plan plan;
  private final List<Measure> measures;
  private final List<Period> periods;
  private final LocalDate[] starts;
  private final Set<CalculationProblem> problems = new TreeSet<>();
  private final People people;
  private final Walk walk;

  private Calculation(Worksheet worksheet) {
    plan = worksheet.plan().plan();
    measures = List.copyOf(plan.measures().values());
    periods = worksheet.periods();
    starts = periods.stream().map(Period::from).toArray(LocalDate[]::new);
    people = new People(worksheet.roster());
    walk =
        new Walk(
            Sales.under(plan, worksheet.deals(), problems),
            measures,
            new DealClasses(plan),
            people,
            problems);
  }

  /** What the worksheet comes to, with everything that is missing for it. */
  public static Outcome calculate(Worksheet worksheet) {
    try {
      return new Calculation(worksheet).outcome();
    } catch (ArithmeticException e) {
      return new Outcome(
          List.of(), List.of(), List.of(), List.of(), List.of(outOfRange(worksheet.plan())));
    }
  }

  private static CalculationProblem outOfRange(PlanVersion version) {
    return new CalculationProblem(
        "amount-out-of-range",
        "plan " + version.plan().name(),
        "an amount is beyond what " + version.plan().currency() + " can be counted in",
        "Look for a rate or a deal amount with too many digits");
  }

  private Outcome outcome() {
    Walk.Totals totals = totals();
    List<MeasureTotal> measureTotals = new ArrayList<>();
    Place[][] places = places(totals, measureTotals);
    List<NotEarned> notEarned = new ArrayList<>();
    Standings.rule(places, plan, notEarned);
    Lines lines = new Lines(plan, periods, places, notEarned);
    walk.run(
        new Walk.Visitor() {
          @Override
          public void credit(int who, int measure, CommissionLine.Credited credited) {
            int period = periodOf(credited.sold().on());
            if (period >= 0) {
              lines.credit(at(who, period), measure, credited);
            }
          }

          @Override
          public void sold(Sold sold, DealDecision[] decisions) {
            int period = periodOf(sold.on());
            if (period >= 0) {
              lines.sold(sold, decisions, who -> at(people.number(who), period));
            }
          }
        });
    List<Earning> earnings = lines.earnings();
    return new Outcome(
        earnings, attainments(places), measureTotals, notEarned, List.copyOf(problems));
  }

  private Walk.Totals totals() {
    Walk.Totals totals = new Walk.Totals(people.count(), periods.size(), measures.size());
    walk.run(
        (who, measure, credited) -> {
          int period = periodOf(credited.sold().on());
          if (period >= 0) {
            totals.add(who, period, measure, credited);
          }
        });
    return totals;
  }

  /** By participant and period, the places under the components that the seat is on. */
  private Place[][] places(Walk.Totals totals, List<MeasureTotal> measureTotals) {
    Targets targets = new Targets(plan, people, problems);
    Place[][] places = new Place[people.count() * periods.size()][];
    Arrays.fill(places, new Place[0]);
    for (int who = 0; who < people.count(); who++) {
      for (int p = 0; p < periods.size(); p++) {
        Period period = periods.get(p);
        Optional<Assignment> seat = people.seat(who, period, plan.head().effective());
        if (seat.isEmpty() || !period.days().overlaps(plan.head().effective())) {
          continue;
        }
        Attainment.Total[] standing = new Attainment.Total[measures.size()];
        for (int m = 0; m < standing.length; m++) {
          standing[m] =
              new Attainment.Total(
                  measures.get(m).id(), totals.value(who, p, m), totals.deals(who, p, m));
          measureTotals.add(new MeasureTotal(people.id(who), period, standing[m]));
        }
        places[at(who, p)] = seatPlaces(seat.get(), period, standing, targets);
      }
    }
    return places;
  }

  private Place[] seatPlaces(
      Assignment seat, Period period, Attainment.Total[] standing, Targets targets) {
    List<Place> own = new ArrayList<>();
    for (PlanComponent component : plan.components()) {
      if (!component.head().who().holds(new SeatFacts(seat))) {
        continue;
      }
      PlanComponent.@Nullable Base base =
          component instanceof PlanComponent.Commission commission
              ? commission.base()
              : component instanceof PlanComponent.Bonus bonus ? bonus.base() : null;
      if (base == null) {
        own.add(new Place(seat, period, component, null, null));
        continue;
      }
      String quota = base.quota();
      Optional<java.math.BigDecimal> target =
          quota == null ? Optional.empty() : targets.of(quota, seat, period);
      if (quota == null || target.isPresent()) {
        own.add(
            new Place(
                seat, period, component, standing[indexOf(base.measure())], target.orElse(null)));
      }
    }
    return own.toArray(new Place[0]);
  }

  private static List<Attainment> attainments(Place[][] places) {
    List<Attainment> attainments = new ArrayList<>();
    for (Place[] own : places) {
      for (Place place : own) {
        if (place.total != null) {
          attainments.add(
              new Attainment(
                  place.seat.who(), place.component.id(), place.period, place.total, place.quota));
        }
      }
    }
    return attainments;
  }

  private int indexOf(String measure) {
    for (int m = 0; m < measures.size(); m++) {
      if (measures.get(m).id().equals(measure)) {
        return m;
      }
    }
    throw new IllegalStateException("no measure " + measure);
  }

  private int at(int who, int period) {
    return who * periods.size() + period;
  }

  /** The number of the period that holds the day, or -1. */
  private int periodOf(LocalDate day) {
    int found = Arrays.binarySearch(starts, day);
    int period = found >= 0 ? found : -found - 2;
    return period >= 0 && periods.get(period).contains(day) ? period : -1;
  }
}
