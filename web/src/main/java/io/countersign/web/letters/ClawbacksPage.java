package io.countersign.web.letters;

import io.countersign.canonical.Digest;
import io.countersign.close.Actor;
import io.countersign.close.ClawbackCases;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The clawbacks that no signed plan names: legal says whether each is posted. */
@Controller
class ClawbacksPage {

  private final ClawbackCases cases;

  ClawbacksPage(ClawbackCases cases) {
    this.cases = cases;
  }

  @Bean
  static Door clawbacksDoor() {
    return Door.of("/contracts/clawbacks", Role.LEGAL, Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door clawbackAnswerDoor() {
    return Door.of("/contracts/clawbacks/**", Role.LEGAL);
  }

  @GetMapping("/contracts/clawbacks")
  ModelAndView all(@AuthenticationPrincipal User user) {
    return new ModelAndView("letters/clawbacks")
        .addObject("all", cases.all())
        .addObject("answers", user.role() == Role.LEGAL);
  }

  @PostMapping("/contracts/clawbacks/{id}")
  String answer(
      @AuthenticationPrincipal User user,
      @PathVariable String id,
      @RequestParam boolean posted,
      @RequestParam(defaultValue = "") String words) {
    if (!id.matches("[0-9a-f]{64}")) {
      throw new Missing("case " + id, "Choose one from the list of cases.");
    }
    Actor by = new Actor(user.login().value(), Optional.ofNullable(user.participant()));
    cases.answer(new Digest(id), posted, words.strip(), by);
    return "redirect:/contracts/clawbacks";
  }
}
