package io.countersign.web.periods;

import io.countersign.close.Actor;
import io.countersign.close.LimitDesk;
import io.countersign.close.LimitRefused;
import io.countersign.close.PayPeriods;
import io.countersign.intake.Rosters;
import io.countersign.ledger.RecoveryLimits;
import io.countersign.people.Participant;
import io.countersign.people.PayGroup;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where finance limits what is taken of a pay for what is carried, and somebody else confirms. */
@Controller
class LimitsPage {

  private final LimitDesk desk;
  private final RecoveryLimits limits;
  private final Rosters rosters;
  private final PayPeriods periods;

  LimitsPage(LimitDesk desk, RecoveryLimits limits, Rosters rosters, PayPeriods periods) {
    this.desk = desk;
    this.limits = limits;
    this.rosters = rosters;
    this.periods = periods;
  }

  @Bean
  static Door limitsDoor() {
    return Door.of("/periods/limits", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door limitAskDoor() {
    return Door.of("/periods/limits/ask", Role.FINANCE);
  }

  @Bean
  static Door limitDecideDoor() {
    return Door.of("/periods/limits/*/decide", Role.FINANCE, Role.CONTROLLER);
  }

  @GetMapping("/periods/limits")
  ModelAndView list(@AuthenticationPrincipal User user) {
    return page(user, LimitForm.empty(), Map.of());
  }

  @PostMapping("/periods/limits/ask")
  ModelAndView ask(@AuthenticationPrincipal User user, @ModelAttribute LimitForm form) {
    Map<String, String> errors = form.errors();
    if (!errors.isEmpty()) {
      return page(user, form, errors);
    }
    try {
      desk.ask(form.asked(), actor(user));
    } catch (LimitRefused refused) {
      return page(user, form, Map.of("percent", refused.sentences()));
    }
    return new ModelAndView("redirect:/periods/limits");
  }

  @PostMapping("/periods/limits/{number}/decide")
  String decide(
      @AuthenticationPrincipal User user,
      @PathVariable long number,
      @RequestParam boolean confirmed) {
    desk.decide(number, confirmed, actor(user));
    return "redirect:/periods/limits";
  }

  private ModelAndView page(User user, LimitForm form, Map<String, String> errors) {
    Set<PayGroup> groups = new TreeSet<>(Set.of(PayGroup.EVERYBODY));
    rosters.roster().participants().stream().map(Participant::group).forEach(groups::add);
    periods.list().forEach(period -> groups.add(period.cycle().group()));
    ModelAndView page =
        new ModelAndView("periods/limits")
            .addObject("all", limits.all())
            .addObject("groups", groups)
            .addObject("form", form)
            .addObject("errors", errors)
            .addObject("user", user);
    if (!errors.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private static Actor actor(User user) {
    return new Actor(user.login().value(), Optional.ofNullable(user.participant()));
  }
}
