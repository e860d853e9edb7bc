package io.countersign.checking;

import io.countersign.calendar.Period;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.Roster;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.SeatFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The seats that people hold on the days of a plan. */
record SeatsUnder(Plan plan, Roster roster) {

  /** The periods of the plan. */
  List<Period> periods() {
    return plan.head().periods();
  }

  /** Every seat that shares a day with the plan, by participant. */
  List<Assignment> all() {
    List<Assignment> seats = new ArrayList<>();
    for (Participant participant : roster.participants()) {
      roster.assignmentsOf(participant.id()).stream()
          .filter(seat -> seat.during().overlaps(plan.head().effective()))
          .sorted(Comparator.comparing(seat -> seat.during().from()))
          .forEach(seats::add);
    }
    return seats;
  }

  /** The seats by which a component pays in a period: everybody's last one, if it is for it. */
  List<Assignment> of(PlanComponent component, Period period) {
    List<Assignment> seats = new ArrayList<>();
    for (Participant participant : roster.participants()) {
      last(participant, period)
          .filter(seat -> component.head().who().holds(new SeatFacts(seat)))
          .ifPresent(seats::add);
    }
    return seats;
  }

  private Optional<Assignment> last(Participant participant, Period period) {
    return roster.assignmentsOf(participant.id()).stream()
        .filter(seat -> seat.during().overlaps(period.days()))
        .filter(seat -> seat.during().overlaps(plan.head().effective()))
        .max(Comparator.comparing(seat -> seat.during().from()));
  }
}
