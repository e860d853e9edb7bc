package io.countersign.review;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealTeam;
import io.countersign.ledger.PayCycle;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.review.Concern.About;
import io.countersign.review.Concern.Kind;
import io.countersign.statements.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who and which deal is left out by the plans of a period. */
final class PeopleConcerns {

  private final PayCycle cycle;
  private final Roster roster;
  private final Set<ParticipantId> planned = new HashSet<>();

  PeopleConcerns(PayCycle cycle, Roster roster, List<Statement> latest) {
    this.cycle = cycle;
    this.roster = roster;
    for (Statement statement : latest) {
      if (!statement.content().plans().isEmpty()) {
        planned.add(statement.id().holder().who());
      }
    }
  }

  /** People of the group with a position in the period that no plan pays. */
  List<Concern> withoutPlan() {
    List<Concern> found = new ArrayList<>();
    for (Participant person : roster.participants()) {
      boolean seated =
          roster.assignmentsOf(person.id()).stream()
              .map(Assignment::during)
              .anyMatch(during -> during.overlaps(cycle.period().days()));
      if (seated && isHere(person.id()) && !planned.contains(person.id())) {
        found.add(
            new Concern(
                cycle,
                Kind.PERSON_WITHOUT_PLAN,
                About.of(person.id().value(), person.name()),
                "Has a position in the period, and no plan that pays it",
                "Publish a plan for the position, or end the position",
                null));
      }
    }
    return found;
  }

  /**
   * Deals that were won in the period by people of the group and pay nobody.
   *
   * @param paid the deals for which anything was ever posted
   */
  List<Concern> withoutPay(Stream<DealHistory> deals, Set<String> paid) {
    List<Concern> found = new ArrayList<>();
    deals
        .filter(deal -> !paid.contains(deal.deal().value()))
        .forEach(
            deal ->
                deal.won()
                    .filter(won -> cycle.period().contains(won.on()))
                    .filter(won -> members(won).anyMatch(this::isHere))
                    .ifPresent(won -> found.add(unpaid(deal, won))));
    return found;
  }

  private Concern unpaid(DealHistory deal, DealEvent.Won won) {
    ParticipantId first = members(won).filter(this::isHere).findFirst().orElseThrow();
    String name = roster.participant(first).map(Participant::name).orElse(first.value());
    return new Concern(
        cycle,
        Kind.DEAL_WITHOUT_PAY,
        new About(first.value(), name, deal.deal().value()),
        "Won on " + won.on() + ", and nothing was ever posted for it: " + why(deal, won),
        "Ask why not: the first condition that was not met is told",
        null);
  }

  /** What is known without asking the plans. */
  private String why(DealHistory deal, DealEvent.Won won) {
    LocalDate day = won.on();
    return deal.cancelled()
        .map(event -> "it was cancelled on " + event.on())
        .orElseGet(
            () -> {
              if (members(won).noneMatch(who -> roster.assignmentOn(who, day).isPresent())) {
                return "nobody of its team had a position on that day";
              }
              return members(won).noneMatch(planned::contains)
                  ? "nobody of its team is on a plan"
                  : "no component counts it";
            });
  }

  private boolean isHere(ParticipantId who) {
    return roster.groupOf(who).equals(cycle.group());
  }

  private static Stream<ParticipantId> members(DealEvent.Won won) {
    return won.opportunity().team().members().stream().map(DealTeam.Member::who);
  }
}
