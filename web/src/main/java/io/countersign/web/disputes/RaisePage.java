package io.countersign.web.disputes;

import io.countersign.close.Actor;
import io.countersign.close.DisputeDesk;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeRefused;
import io.countersign.disputes.Ground;
import io.countersign.people.ParticipantId;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a rep questions a line of the own statement, and sees what it would come to before anything
 * is sent.
 */
@Controller
class RaisePage {

  private final DisputeDesk desk;

  RaisePage(DisputeDesk desk) {
    this.desk = desk;
  }

  @Bean
  static Door raiseDoor() {
    return Door.of("/disputes/raise", Role.REP);
  }

  @GetMapping("/disputes/raise")
  ModelAndView ask(
      @AuthenticationPrincipal User user,
      @RequestParam String period,
      @RequestParam String version,
      @RequestParam String currency,
      @RequestParam(defaultValue = "") String line) {
    String ground = line.isEmpty() ? Ground.MISSING.name() : Ground.AMOUNT.name();
    QuestionForm form = new QuestionForm(period, version, currency, line, ground, "", "", "");
    return page(user, form, Map.of());
  }

  /** Shows what the fact would come to, or sends the question. */
  @PostMapping("/disputes/raise")
  ModelAndView raise(
      @AuthenticationPrincipal User user,
      @ModelAttribute QuestionForm form,
      @RequestParam(defaultValue = "false") boolean send) {
    Map<String, String> errors = form.errors();
    if (!send) {
      errors.remove("words");
    }
    if (!errors.isEmpty()) {
      return refused(page(user, form, errors));
    }
    try {
      DisputeDesk.Asked asked = form.asked(own(user));
      if (send) {
        Dispute raised = desk.raise(asked, actor(user));
        return new ModelAndView("redirect:/disputes/" + raised.id());
      }
      ModelAndView page = page(user, form, Map.of());
      desk.replay(asked, actor(user)).ifPresent(replayed -> page.addObject("replayed", replayed));
      return page;
    } catch (DisputeRefused refused) {
      if (refused.field().isEmpty()) {
        throw refused;
      }
      return refused(page(user, form, Map.of(refused.field(), refused.sentences())));
    }
  }

  private ModelAndView page(User user, QuestionForm form, Map<String, String> errors) {
    DisputeDesk.Questionable found = desk.look(form.statement(own(user)), form.line(), actor(user));
    return new ModelAndView("disputes/raise")
        .addObject("form", form)
        .addObject("errors", errors)
        .addObject("found", found)
        .addObject("known", found.deal().map(KnownDeal::of).orElse(Map.of()))
        .addObject("grounds", List.of(Ground.values()))
        .addObject("kinds", TypedFact.kinds());
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ParticipantId own(User user) {
    if (user.participant() == null) {
      throw new Missing(
          "statement of your own", "Ask finance to link your sign-in to your participant.");
    }
    return user.participant();
  }

  private static Actor actor(User user) {
    return new Actor(user.login().value(), Optional.ofNullable(user.participant()));
  }
}
