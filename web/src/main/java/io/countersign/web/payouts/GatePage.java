package io.countersign.web.payouts;

import io.countersign.close.Actor;
import io.countersign.deals.DealId;
import io.countersign.gate.GateRefused;
import io.countersign.gate.OverrideDesk;
import io.countersign.gate.SignatureGate;
import io.countersign.ledger.PayCycle;
import io.countersign.payouts.Releases;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a period's pay relies on: its signatures, what stands against them, and overrides. */
@Controller
class GatePage {

  private final SignatureGate gate;
  private final OverrideDesk desk;
  private final Releases releases;

  GatePage(SignatureGate gate, OverrideDesk desk, Releases releases) {
    this.gate = gate;
    this.desk = desk;
    this.releases = releases;
  }

  @Bean
  static Door gateDoor() {
    return Door.of("/periods/*/signatures", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door gateWorkDoor() {
    return Door.of("/periods/*/signatures/**", Role.FINANCE, Role.CONTROLLER);
  }

  @GetMapping("/periods/{period}/signatures")
  ModelAndView show(@AuthenticationPrincipal User user, @PathVariable String period) {
    return page(user, cycle(period), "");
  }

  @PostMapping("/periods/{period}/signatures/override")
  ModelAndView ask(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @RequestParam String deal,
      @RequestParam(defaultValue = "") String reason) {
    try {
      desk.ask(cycle(period), new DealId(deal), reason, actor(user));
    } catch (GateRefused refused) {
      return page(user, cycle(period), refused.sentences());
    }
    return back(period);
  }

  @PostMapping("/periods/{period}/signatures/{number}/decide")
  ModelAndView decide(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @PathVariable long number,
      @RequestParam boolean confirmed) {
    desk.decide(number, confirmed, actor(user));
    return back(period);
  }

  private ModelAndView page(User user, PayCycle cycle, String error) {
    ModelAndView page =
        new ModelAndView("payouts/signatures")
            .addObject("cycle", cycle)
            .addObject("relied", gate.look(cycle))
            .addObject("releases", releases.of(cycle))
            .addObject("error", error)
            .addObject("user", user);
    if (!error.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private static PayCycle cycle(String name) {
    try {
      return PayCycle.parse(name.strip());
    } catch (IllegalArgumentException e) {
      throw new Missing("period '" + name + "'", "Choose one from the list.");
    }
  }

  private static ModelAndView back(String period) {
    return new ModelAndView("redirect:/periods/" + period + "/signatures");
  }

  private static Actor actor(User user) {
    return new Actor(user.login().value(), Optional.ofNullable(user.participant()));
  }
}
