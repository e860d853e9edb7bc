package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.people.Assignment;
import io.countersign.plans.Plan;
import io.countersign.plans.Quota;
import io.countersign.plans.SeatFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The quota of a seat in a period; one that is missing or contradictory is a problem by name. */
final class Targets {

  private final Plan plan;
  private final People people;
  private final Collection<CalculationProblem> problems;
  private final Map<String, IdentityHashMap<Assignment, List<Quota.Row>>> rows = new HashMap<>();

  Targets(Plan plan, People people, Collection<CalculationProblem> problems) {
    this.plan = plan;
    this.people = people;
    this.problems = problems;
  }

  /** The target, or empty after reporting why there is none. */
  Optional<BigDecimal> of(String quota, Assignment seat, Period period) {
    Optional<BigDecimal> target =
        named(quota) instanceof Quota.TeamSum sum
            ? team(rows(sum.of()), seat, period)
            : row(rows(quota), seat, period);
    if (target.isEmpty()) {
      problems.add(
          new CalculationProblem(
              "quota-missing",
              "participant " + seat.who(),
              "no quota '"
                  + quota
                  + "' for "
                  + period
                  + " fits "
                  + seat.as().title()
                  + (seat.as().region().isEmpty() ? "" : " in " + seat.as().region()),
              "Add a row to quota '" + quota + "' of plan " + plan.name()));
    }
    return target;
  }

  private Quota named(String quota) {
    return Objects.requireNonNull(plan.quotas().get(quota), quota);
  }

  private Quota.Rows rows(String quota) {
    return (Quota.Rows) named(quota);
  }

  private Optional<BigDecimal> team(Quota.Rows rows, Assignment manager, Period period) {
    LocalDate day = lastDay(period);
    @Nullable BigDecimal sum = null;
    for (int member : people.team(people.number(manager.who()), day)) {
      Optional<BigDecimal> target =
          people
              .seat(member, period, plan.head().effective())
              .flatMap(seat -> row(rows, seat, period));
      if (target.isPresent()) {
        sum = sum == null ? target.get() : sum.add(target.get());
      }
    }
    return Optional.ofNullable(sum);
  }

  private LocalDate lastDay(Period period) {
    LocalDate end = plan.head().effective().until();
    return end != null && end.isBefore(period.until()) ? end.minusDays(1) : period.lastDay();
  }

  private Optional<BigDecimal> row(Quota.Rows quota, Assignment seat, Period period) {
    Quota.@Nullable Row best = null;
    boolean tied = false;
    for (Quota.Row row : rowsFor(quota, seat)) {
      if (row.period() == null || row.period().equals(period)) {
        if (best == null || row.tests() > best.tests()) {
          best = row;
          tied = false;
        } else if (row.tests() == best.tests()) {
          tied |= row.amount().compareTo(best.amount()) != 0;
        }
      }
    }
    if (best != null && tied) {
      problems.add(
          new CalculationProblem(
              "quota-ambiguous",
              "participant " + seat.who(),
              "two rows of quota '" + quota.id() + "' fit equally well in " + period,
              "Make one of the rows more specific, or remove it"));
    }
    return Optional.ofNullable(best).map(Quota.Row::amount);
  }

  private List<Quota.Row> rowsFor(Quota.Rows quota, Assignment seat) {
    return rows.computeIfAbsent(quota.id(), id -> new IdentityHashMap<>())
        .computeIfAbsent(
            seat,
            asked ->
                quota.rows().stream()
                    .filter(row -> row.who().holds(new SeatFacts(asked)))
                    .toList());
  }
}
