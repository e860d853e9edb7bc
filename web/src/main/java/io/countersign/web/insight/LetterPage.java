package io.countersign.web.insight;

import io.countersign.documents.Printer;
import io.countersign.documents.UnprintableText;
import io.countersign.people.ParticipantId;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.PublishedPlans;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The letter of a published plan to somebody as paper: for finance everybody's, for a rep the own
 * one. Somebody else's letter is missing to a rep, not forbidden, so that nobody learns who has
 * one.
 */
@Controller
class LetterPage {

  private final PublishedPlans plans;
  private final LetterTexts texts;

  LetterPage(PublishedPlans plans, LetterTexts texts) {
    this.plans = plans;
    this.texts = texts;
  }

  @Bean
  static Door letterDoor() {
    return Door.of("/plans/*/*/letter/*", Role.REP, Role.FINANCE, Role.CONTROLLER);
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
    Letter letter = texts.letter(plan, who).orElseThrow(() -> missing(who));
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
        .body(print(letter));
  }

  private static byte[] print(Letter letter) {
    try {
      return new Printer().print(letter.draft()).bytes();
    } catch (UnprintableText unprintable) {
      throw new LetterUnprintable(unprintable);
    }
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
