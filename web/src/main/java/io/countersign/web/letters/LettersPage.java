package io.countersign.web.letters;

import io.countersign.clauses.Party;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Side;
import io.countersign.people.Participant;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.PublishedPlans;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.insight.LetterTexts;
import io.countersign.web.problems.Missing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The letters of a plan version for finance: who has one, who signed it, and the policy. */
@Controller
class LettersPage {

  private final PublishedPlans plans;
  private final LetterTexts texts;
  private final LetterDesk desk;
  private final LetterPolicies policies;

  LettersPage(PublishedPlans plans, LetterTexts texts, LetterDesk desk, LetterPolicies policies) {
    this.plans = plans;
    this.texts = texts;
    this.desk = desk;
    this.policies = policies;
  }

  @Bean
  static Door lettersMakeDoor() {
    return Door.of("/plans/*/*/letters/make", Role.FINANCE);
  }

  @Bean
  static Door letterPolicyDoor() {
    return Door.of("/plan-letters/**", Role.FINANCE, Role.CONTROLLER);
  }

  @GetMapping("/plans/{name}/{version}/letters")
  ModelAndView everybodys(
      @AuthenticationPrincipal User user,
      @PathVariable String name,
      @PathVariable int version,
      @RequestParam(defaultValue = "-1") int made) {
    return page(user, find(name, version), made, typed(), Map.of());
  }

  @PostMapping("/plans/{name}/{version}/letters/make")
  ModelAndView make(
      @AuthenticationPrincipal User user,
      @PathVariable String name,
      @PathVariable int version,
      @RequestParam Map<String, String> typed) {
    PublishedPlan plan = find(name, version);
    Side company;
    try {
      company =
          new Side(
              new Party(text(typed, "company"), text(typed, "address"), text(typed, "register")),
              new Representative(text(typed, "signer"), text(typed, "title")));
    } catch (IllegalArgumentException e) {
      ModelAndView page = page(user, plan, -1, typed, Map.of("company", e.getMessage() + "."));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    int made = desk.makeAll(plan, company, new Actor(user.getName()));
    return new ModelAndView("redirect:/plans/" + name + "/" + version + "/letters?made=" + made);
  }

  @GetMapping("/plan-letters/policy")
  ModelAndView policy(@AuthenticationPrincipal User user) {
    return new ModelAndView("letters/policy")
        .addObject("all", policies.all())
        .addObject("user", user);
  }

  @PostMapping("/plan-letters/policy/ask")
  String ask(
      @AuthenticationPrincipal User user,
      @RequestParam LetterPolicy.Kind kind,
      @RequestParam LocalDate from) {
    policies.ask(kind, from, user.login().value());
    return "redirect:/plan-letters/policy";
  }

  @PostMapping("/plan-letters/policy/{number}/decide")
  String decide(
      @AuthenticationPrincipal User user,
      @PathVariable long number,
      @RequestParam boolean confirmed) {
    policies.decide(number, confirmed, user.login().value());
    return "redirect:/plan-letters/policy";
  }

  private ModelAndView page(
      User user,
      PublishedPlan plan,
      int made,
      Map<String, String> typed,
      Map<String, String> errors) {
    List<LetterLine> lines = new ArrayList<>();
    for (Participant person : texts.people(plan)) {
      Contract letter = desk.latest(plan, person.id()).orElse(null);
      lines.add(new LetterLine(person, letter == null ? null : new LetterView(letter)));
    }
    return new ModelAndView("insight/letters")
        .addObject("plan", plan)
        .addObject("lines", lines)
        .addObject("made", made)
        .addObject("typed", typed)
        .addObject("errors", errors)
        .addObject("user", user);
  }

  private Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    desk.company()
        .ifPresent(
            side -> {
              typed.put("company", side.party().name());
              typed.put("address", side.party().address());
              typed.put("register", side.party().register());
              typed.put("signer", side.signer().name());
              typed.put("title", side.signer().title());
            });
    return typed;
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
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
}
