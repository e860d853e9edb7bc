package io.countersign.insight;

import io.countersign.attainment.Attainment;
import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.PayCurve;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plan has in store for a participant, before any deal: the quotas, and what would be paid
 * at each height of a measure.
 *
 * @param quotas where the participant stands with every component and period, at zero
 * @param period the first period of the plan with a seat, which the curves are for
 * @param curves what every component that looks at a measure would pay
 */
public record Prospect(
    Participant who, List<Attainment> quotas, Period period, List<PayCurve.Line> curves) {

  static Optional<Prospect> of(PlanVersion version, Grounds grounds, ParticipantId who) {
    Plan plan = version.plan();
    DateRange days = plan.head().effective();
    LocalDate until = Objects.requireNonNull(days.until());
    List<Period> periods = plan.head().periodsIn(days.from(), until);
    Optional<Period> first =
        periods.stream().filter(period -> isSeated(who, period, days, grounds)).findFirst();
    Optional<Participant> person = grounds.roster().participant(who);
    if (first.isEmpty() || person.isEmpty()) {
      return Optional.empty();
    }
    Worksheet worksheet =
        new Worksheet(version, grounds.roster(), List.of(), periods, grounds.known());
    Outcome outcome = Calculation.calculate(worksheet);
    List<Attainment> quotas =
        outcome.attainments().stream().filter(stands -> stands.who().equals(who)).toList();
    return Optional.of(
        new Prospect(person.get(), quotas, first.get(), PayCurve.of(worksheet, who, first.get())));
  }

  private static boolean isSeated(
      ParticipantId who, Period period, DateRange plan, Grounds grounds) {
    return grounds.roster().assignmentsOf(who).stream()
        .anyMatch(seat -> seat.during().overlaps(period.days()) && seat.during().overlaps(plan));
  }
}
