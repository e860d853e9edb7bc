package io.countersign.web.periods;

import io.countersign.canonical.Digest;
import io.countersign.close.Actor;
import io.countersign.close.CalculationDesk;
import io.countersign.close.CalculationRun;
import io.countersign.close.CalculationRuns;
import io.countersign.close.LateChanges;
import io.countersign.close.PeriodClose;
import io.countersign.ledger.PayCycle;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of a period from calculated to paid. */
@Controller
class PeriodSteps {

  private final PeriodClose close;
  private final CalculationDesk desk;
  private final LateChanges late;
  private final CalculationRuns runs;

  PeriodSteps(PeriodClose close, CalculationDesk desk, LateChanges late, CalculationRuns runs) {
    this.close = close;
    this.desk = desk;
    this.late = late;
    this.runs = runs;
  }

  @Bean
  static Door calculateDoor() {
    return Door.of("/periods/*/calculate", Role.FINANCE);
  }

  @Bean
  static Door cancelDoor() {
    return Door.of("/periods/*/cancel", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door changesDoor() {
    return Door.of("/periods/*/changes/approve", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door reviewDoor() {
    return Door.of("/periods/*/review", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door approveDoor() {
    return Door.of("/periods/*/approve", Role.CONTROLLER);
  }

  @Bean
  static Door lockDoor() {
    return Door.of("/periods/*/lock", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door payDoor() {
    return Door.of("/periods/*/pay", Role.FINANCE);
  }

  @PostMapping("/periods/{period}/calculate")
  String calculate(@AuthenticationPrincipal User user, @PathVariable String period) {
    desk.start(CycleAddress.parse(period), actor(user));
    return "redirect:/periods/" + period;
  }

  /** Cancels the calculation that runs; one that has ended stays as it is. */
  @PostMapping("/periods/{period}/cancel")
  String cancel(@AuthenticationPrincipal User user, @PathVariable String period) {
    runs.of(CycleAddress.parse(period)).stream()
        .filter(CalculationRun::isRunning)
        .forEach(run -> runs.cancel(run.id(), actor(user)));
    return "redirect:/periods/" + period;
  }

  /** Approves the changes of closed periods that wait, and has them posted by who found them. */
  @PostMapping("/periods/{period}/changes/approve")
  String approveChanges(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @RequestParam String changes) {
    PayCycle cycle = CycleAddress.parse(period);
    CalculationRun found = late.approve(cycle, actor(user), new Digest(changes));
    desk.start(cycle, Actor.of(found.asked().by()));
    return "redirect:/periods/" + period;
  }

  @PostMapping("/periods/{period}/review")
  String review(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @RequestParam String content) {
    close.review(CycleAddress.parse(period), actor(user), new Digest(content));
    return "redirect:/periods/" + period;
  }

  @PostMapping("/periods/{period}/approve")
  String approve(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @RequestParam String content) {
    close.approve(CycleAddress.parse(period), actor(user), new Digest(content));
    return "redirect:/periods/" + period;
  }

  @PostMapping("/periods/{period}/lock")
  String lock(@AuthenticationPrincipal User user, @PathVariable String period) {
    close.lock(CycleAddress.parse(period), actor(user));
    return "redirect:/periods/" + period;
  }

  @PostMapping("/periods/{period}/pay")
  String pay(@AuthenticationPrincipal User user, @PathVariable String period) {
    close.pay(CycleAddress.parse(period), actor(user));
    return "redirect:/periods/" + period;
  }

  private static Actor actor(User user) {
    return new Actor(user.login().value(), Optional.ofNullable(user.participant()));
  }
}
