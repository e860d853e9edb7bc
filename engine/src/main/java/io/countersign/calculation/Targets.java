package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
import io.countersign.people.Assignment;
import io.countersign.plans.Plan;
import io.countersign.plans.Quota;
import io.countersign.plans.RowsByPerson;
import io.countersign.plans.SeatFacts;
import io.countersign.plans.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The quota of a participant for an interval; one that is missing or contradictory is a problem by
 * name.
 */
final class Targets {

  private final Plan plan;
  private final People people;
  private final Problems problems;
  private final Map<String, IdentityHashMap<Assignment, List<Quota.Row>>> fitting = new HashMap<>();
  private final Map<String, RowsByPerson> byPerson = new HashMap<>();
  private final Map<Asked, Optional<Fraction>> known = new HashMap<>();

  /** Whose quota, in which seat, is asked for, and for which days. */
  record Asked(String quota, int who, Assignment seat, DateRange interval) {}

  Targets(Plan plan, People people, Problems problems) {
    this.plan = plan;
    this.people = people;
    this.problems = problems;
  }

  /** The target, or empty after reporting why there is none. */
  Optional<Fraction> of(Asked asked) {
    return known.computeIfAbsent(asked, this::found);
  }

  /** The amount of a target in the plan. */
  Optional<Fraction> of(Target target, Asked seat) {
    return target instanceof Target.Fixed fixed
        ? Optional.of(Fraction.of(fixed.amount()))
        : of(
            new Asked(((Target.ByTable) target).quota(), seat.who(), seat.seat(), seat.interval()));
  }

  private Optional<Fraction> found(Asked asked) {
    Quota quota = Objects.requireNonNull(plan.quotas().get(asked.quota()), asked.quota());
    Optional<Fraction> target =
        quota instanceof Quota.TeamSum sum
            ? team((Quota.Rows) Objects.requireNonNull(plan.quotas().get(sum.of())), asked)
            : whole((Quota.Rows) quota, asked);
    if (target.isEmpty()) {
      problems.addOfPlan(
          "quota-missing",
          "participant " + asked.seat().who(),
          "no quota '"
              + asked.quota()
              + "' for "
              + words(asked.interval())
              + " fits "
              + asked.seat().as().title()
              + (asked.seat().as().region().isEmpty() ? "" : " in " + asked.seat().as().region()),
          "Add a row to quota '" + asked.quota() + "'");
    }
    return target;
  }

  private String words(DateRange interval) {
    return Periods.named(plan.head().ways().calendar(), interval)
        .map(Period::label)
        .orElse(interval.toString());
  }

  private Optional<Fraction> team(Quota.Rows rows, Asked asked) {
    LocalDate day = within(asked.interval()).end().minusDays(1);
    @Nullable Fraction sum = null;
    for (int member : people.team(asked.who(), day)) {
      List<Assignment> seats = people.seats(member, within(asked.interval()));
      Optional<Fraction> target =
          seats.isEmpty()
              ? Optional.empty()
              : whole(
                  rows,
                  new Asked(rows.id(), member, seats.get(seats.size() - 1), asked.interval()));
      if (target.isPresent()) {
        sum = sum == null ? target.get() : sum.plus(target.get());
      }
    }
    return Optional.ofNullable(sum);
  }

  private DateRange within(DateRange interval) {
    return interval.shared(plan.head().effective()).orElse(interval);
  }

  /** Rows, additions, ramp and proration together. */
  private Optional<Fraction> whole(Quota.Rows rows, Asked asked) {
    Proration proration = new Proration(rows.prorate(), asked.interval());
    @Nullable Fraction sum = null;
    for (Proration.Part part : proration.parts(seats(rows, asked))) {
      Optional<Fraction> full = full(rows, part.seat(), asked);
      if (full.isPresent()) {
        Fraction share = full.get().times(part.share());
        sum = sum == null ? share : sum.plus(share);
      }
    }
    Integer places = plan.money().rounding().quotas();
    return Optional.ofNullable(sum)
        .map(
            exact ->
                places == null || rows.percent()
                    ? exact
                    : Fraction.of(exact.round(places, Rounding.HALF_UP)));
  }

  private List<Assignment> seats(Quota.Rows rows, Asked asked) {
    return rows.prorate().by() == Quota.By.NONE
        ? List.of(asked.seat())
        : people.seats(asked.who(), within(asked.interval()));
  }

  private Optional<Fraction> full(Quota.Rows rows, Assignment seat, Asked asked) {
    Optional<Fraction> base = base(rows, seat, asked.interval());
    Quota.Ramp ramp = rows.ramp();
    if (base.isPresent() && ramp != null) {
      LocalDate first = people.firstDay(asked.who()).orElse(seat.during().from());
      base = Optional.of(new Ramped(ramp, first).of(base.get(), asked.interval()));
    }
    Fraction also = Fraction.ZERO;
    for (Quota.Row row : rows.also()) {
      if (row.who().holds(new SeatFacts(seat))
          && row.when().isDuring(asked.interval().from())
          && isInside(row.period(), asked.interval())) {
        also = also.plus(Fraction.of(row.amount()));
      }
    }
    Fraction added = also;
    return base.map(amount -> amount.plus(added));
  }

  private static boolean isInside(@Nullable Period period, DateRange interval) {
    return period == null
        || !(period.from().isBefore(interval.from()) || period.until().isAfter(interval.end()));
  }

  /** The row for the whole interval, else the sum of the rows for the periods inside it. */
  private Optional<Fraction> base(Quota.Rows rows, Assignment seat, DateRange interval) {
    List<Quota.Row> fit = fitting(rows, seat);
    List<Quota.Row> exact = new ArrayList<>();
    TreeSet<Period> inside = new TreeSet<>();
    for (Quota.Row row : fit) {
      Period period = row.period();
      if (!row.when().isDuring(interval.from())) {
        continue;
      }
      if (period == null || period.days().equals(interval)) {
        exact.add(row);
      } else if (isInside(period, interval)) {
        inside.add(period);
      }
    }
    boolean named = exact.stream().anyMatch(row -> row.period() != null);
    if (inside.isEmpty() || named) {
      return best(rows, seat, exact).map(Fraction::of);
    }
    Fraction sum = Fraction.ZERO;
    for (Period period : inside) {
      List<Quota.Row> of = fit.stream().filter(row -> period.equals(row.period())).toList();
      sum = sum.plus(best(rows, seat, of).map(Fraction::of).orElse(Fraction.ZERO));
    }
    return Optional.of(sum);
  }

  private Optional<BigDecimal> best(Quota.Rows quota, Assignment seat, List<Quota.Row> rows) {
    Quota.@Nullable Row best = null;
    boolean tied = false;
    for (Quota.Row row : rows) {
      if (best == null || row.tests() > best.tests()) {
        best = row;
        tied = false;
      } else if (row.tests() == best.tests()) {
        tied |= row.amount().compareTo(best.amount()) != 0;
      }
    }
    if (best != null && tied) {
      problems.add(
          "quota-ambiguous",
          "participant " + seat.who(),
          "two rows of quota '" + quota.id() + "' fit equally well",
          "Make one of the rows more specific, or remove it");
    }
    return Optional.ofNullable(best).map(Quota.Row::amount);
  }

  private List<Quota.Row> fitting(Quota.Rows quota, Assignment seat) {
    return fitting
        .computeIfAbsent(quota.id(), id -> new IdentityHashMap<>())
        .computeIfAbsent(
            seat,
            asked ->
                byPerson
                    .computeIfAbsent(quota.id(), id -> new RowsByPerson(quota.rows()))
                    .of(asked.who())
                    .stream()
                    .filter(row -> row.who().holds(new SeatFacts(asked)))
                    .toList());
  }
}
