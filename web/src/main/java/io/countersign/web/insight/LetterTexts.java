package io.countersign.web.insight;

import io.countersign.calendar.DateRange;
import io.countersign.contracts.PlanLetter;
import io.countersign.insight.Insight;
import io.countersign.intake.Rosters;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.SeatFacts;
import io.countersign.publishing.PublishedPlan;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What published plans say to whom, in the words of their letters. */
@Component
public class LetterTexts {

  private final Rosters rosters;
  private final Insight insight;

  LetterTexts(Rosters rosters, Insight insight) {
    this.rosters = rosters;
    this.insight = insight;
  }

  /** Those whom a plan pays in some seat. */
  public List<Participant> people(PublishedPlan plan) {
    Roster roster = rosters.roster();
    return roster.participants().stream()
        .filter(person -> !components(plan, roster, person.id()).isEmpty())
        .toList();
  }

  /** The letter of a plan to somebody, as its first revision; nobody gets one that it pays not. */
  public Optional<PlanLetter> toSign(PublishedPlan plan, ParticipantId who) {
    return letter(plan, who).map(Letter::toSign);
  }

  Optional<Letter> letter(PublishedPlan plan, ParticipantId who) {
    List<PlanComponent> components = components(plan, rosters.roster(), who);
    return components.isEmpty()
        ? Optional.empty()
        : insight
            .prospect(plan.version(), who)
            .map(prospect -> new Letter(plan, components, prospect));
  }

  /** The components that are for somebody in some seat inside the plan. */
  private static List<PlanComponent> components(
      PublishedPlan plan, Roster roster, ParticipantId who) {
    DateRange days = plan.plan().head().effective();
    List<SeatFacts> seats =
        roster.assignmentsOf(who).stream()
            .filter(seat -> seat.during().overlaps(days))
            .map(SeatFacts::new)
            .toList();
    return plan.plan().components().stream()
        .filter(component -> seats.stream().anyMatch(component.head().who()::holds))
        .toList();
  }
}
