package io.countersign.web.insight;

import io.countersign.calendar.DateRange;
import io.countersign.documents.Printer;
import io.countersign.documents.UnprintableText;
import io.countersign.insight.Insight;
import io.countersign.insight.Prospect;
import io.countersign.intake.Rosters;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.SeatFacts;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.PublishedPlans;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The letters of a published plan: for finance everybody's, for a rep the own one. Somebody else's
 * letter is missing to a rep, not forbidden, so that nobody learns who has one.
 */
@Controller
class LetterPage {

  private final PublishedPlans plans;
  private final Rosters rosters;
  private final Insight insight;

  LetterPage(PublishedPlans plans, Rosters rosters, Insight insight) {
    this.plans = plans;
    this.rosters = rosters;
    this.insight = insight;
  }

  @Bean
  static Door letterDoor() {
    return Door.of("/plans/*/*/letter/*", Role.REP, Role.FINANCE, Role.CONTROLLER);
  }

  @GetMapping("/plans/{name}/{version}/letters")
  ModelAndView everybodys(@PathVariable String name, @PathVariable int version) {
    PublishedPlan plan = find(name, version);
    Roster roster = rosters.roster();
    List<Participant> people =
        roster.participants().stream()
            .filter(person -> !components(plan, roster, person.id()).isEmpty())
            .toList();
    return new ModelAndView("insight/letters").addObject("plan", plan).addObject("people", people);
  }

  @GetMapping("/plans/{name}/{version}/letter/{participant}.pdf")
  ResponseEntity<byte[]> letter(
      @AuthenticationPrincipal User user,
      @PathVariable String name,
      @PathVariable int version,
      @PathVariable String participant) {
    ParticipantId who = new ParticipantId(participant);
    if (user.role() == Role.REP && !who.equals(user.participant())) {
      throw missing(who);
    }
    PublishedPlan plan = find(name, version);
    List<PlanComponent> components = components(plan, rosters.roster(), who);
    Prospect prospect = insight.prospect(plan.version(), who).orElseThrow(() -> missing(who));
    if (components.isEmpty()) {
      throw missing(who);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    "plan-letter-%s-%d-%s.pdf".formatted(name, version, who),
                    StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(print(new Letter(plan, components, prospect)));
  }

  private static byte[] print(Letter letter) {
    try {
      return new Printer().print(letter.draft()).bytes();
    } catch (UnprintableText unprintable) {
      throw new LetterUnprintable(unprintable);
    }
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

  private PublishedPlan find(String name, int version) {
    return plans.versionsOf(name).stream()
        .filter(plan -> plan.plan().head().version() == version)
        .findFirst()
        .orElseThrow(
            () ->
                new Missing(
                    "published plan " + name + " version " + version,
                    "Choose one from the list of plans."));
  }

  private static Missing missing(ParticipantId who) {
    return new Missing(
        "letter of this plan for " + who, "A letter is for whom the plan pays, and for finance.");
  }
}
