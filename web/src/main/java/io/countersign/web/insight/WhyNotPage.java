package io.countersign.web.insight;

import io.countersign.deals.DealId;
import io.countersign.insight.Answer;
import io.countersign.insight.Insight;
import io.countersign.people.ParticipantId;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Why somebody got nothing for a deal: at {@code /why-not} for people and {@code /api/why-not} for
 * programs. A rep asks about the own pay only, whatever the address says, and hears of no deal that
 * is somebody else's.
 */
@Controller
class WhyNotPage {

  private final Insight insight;

  WhyNotPage(Insight insight) {
    this.insight = insight;
  }

  @Bean
  static Door whyNotDoor() {
    return Door.of("/why-not", Role.REP, Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door whyNotApiDoor() {
    return Door.of("/api/why-not", Role.REP, Role.FINANCE, Role.CONTROLLER);
  }

  @GetMapping("/why-not")
  ModelAndView page(
      @AuthenticationPrincipal User user,
      @RequestParam(defaultValue = "") String deal,
      @RequestParam(defaultValue = "") String participant) {
    boolean own = user.role() == Role.REP;
    ModelAndView page =
        new ModelAndView("insight/why-not")
            .addObject("deal", deal)
            .addObject("participant", participant)
            .addObject("own", own);
    if (deal.isBlank() || (!own && participant.isBlank())) {
      return page;
    }
    try {
      return page.addObject("answers", answers(user, deal, participant));
    } catch (Missing missing) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("missing", missing.sentences());
    }
  }

  @GetMapping("/api/why-not")
  @ResponseBody
  WhyNotReport report(
      @AuthenticationPrincipal User user,
      @RequestParam String deal,
      @RequestParam(defaultValue = "") String participant) {
    return WhyNotReport.of(deal, who(user, participant), answers(user, deal, participant));
  }

  private List<Answer> answers(User user, String deal, String participant) {
    if (deal.isBlank()) {
      throw new Missing("deal without a key", "Say which deal.");
    }
    ParticipantId who = who(user, participant);
    DealId key = new DealId(deal.strip());
    if (user.role() == Role.REP && !insight.concerns(who, key)) {
      throw new Missing(
          "deal " + key + " with you or somebody of your team on it",
          "Check its key; if it is right, ask finance to correct the team of the deal.");
    }
    return insight.whyNot(who, key);
  }

  /** Whom the question is about; a rep's own participant comes from the sign-in alone. */
  private static ParticipantId who(User user, String participant) {
    if (user.role() != Role.REP) {
      if (participant.isBlank()) {
        throw new Missing("participant without a key", "Say whom you ask about.");
      }
      return new ParticipantId(participant.strip());
    }
    ParticipantId own = user.participant();
    if (own == null || !(participant.isBlank() || own.value().equals(participant.strip()))) {
      throw new Missing(
          "participant of yours with this key", "Reps ask about their own deals only.");
    }
    return own;
  }
}
