package io.countersign.web.review;

import io.countersign.canonical.Digest;
import io.countersign.close.Actor;
import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.ledger.PayCycle;
import io.countersign.review.ConcernsCsv;
import io.countersign.review.Review;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What needs eyes before a period is approved, and where people say that they have seen it. */
@Controller
class ConcernsPage {

  private final Review review;
  private final PayPeriods periods;

  ConcernsPage(Review review, PayPeriods periods) {
    this.review = review;
    this.periods = periods;
  }

  @Bean
  static Door concernsDoor() {
    return Door.of("/periods/*/exceptions", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door concernsCsvDoor() {
    return Door.of("/periods/*/exceptions.csv", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door acknowledgeDoor() {
    return Door.of("/periods/*/exceptions/acknowledge", Role.FINANCE, Role.CONTROLLER);
  }

  @GetMapping("/periods/{period}/exceptions")
  ModelAndView show(@PathVariable String period) {
    PayPeriod found = find(period);
    PayCycle cycle = found.cycle();
    return new ModelAndView("review/concerns")
        .addObject(
            "view",
            new ConcernsView(
                cycle, found.isClosed(), review.of(cycle), review.acknowledged(cycle)));
  }

  @GetMapping("/periods/{period}/exceptions.csv")
  ResponseEntity<String> csv(@PathVariable String period) {
    PayCycle cycle = find(period).cycle();
    String name = "exceptions-" + cycle.name().replace(':', '-') + ".csv";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(ConcernsCsv.of(review.of(cycle), review.acknowledged(cycle)));
  }

  @PostMapping("/periods/{period}/exceptions/acknowledge")
  String acknowledge(
      @AuthenticationPrincipal User user,
      @PathVariable String period,
      @RequestParam(defaultValue = "") List<String> concern,
      @RequestParam(defaultValue = "") String note) {
    review.acknowledge(
        find(period).cycle(),
        concern.stream().map(ConcernsPage::digest).toList(),
        new Actor(user.login().value(), Optional.ofNullable(user.participant())),
        note);
    return "redirect:/periods/" + period + "/exceptions";
  }

  private static Digest digest(String hex) {
    try {
      return new Digest(hex);
    } catch (IllegalArgumentException e) {
      throw new Missing("exception '" + hex + "'", "Choose it from the list.");
    }
  }

  private PayPeriod find(String name) {
    return periods.list().stream()
        .filter(period -> period.cycle().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Missing("period " + name, "Choose one from the list."));
  }
}
