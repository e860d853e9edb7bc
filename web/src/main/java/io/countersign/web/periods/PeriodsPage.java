package io.countersign.web.periods;

import io.countersign.calendar.Period;
import io.countersign.close.CalculationRun;
import io.countersign.close.CalculationRuns;
import io.countersign.close.LateChanges;
import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.ledger.PayCycle;
import io.countersign.payouts.PayoutRun;
import io.countersign.payouts.PayoutRuns;
import io.countersign.people.PayGroup;
import io.countersign.publishing.PublishedPlans;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementCsv;
import io.countersign.statements.Statements;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
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

/** Where finance takes a period from open to paid. */
@Controller
class PeriodsPage {

  private final PayPeriods periods;
  private final CalculationRuns runs;
  private final Statements statements;
  private final PayoutRuns payouts;
  private final PublishedPlans plans;
  private final LateChanges late;
  private final Clock clock;

  PeriodsPage(
      PayPeriods periods,
      CalculationRuns runs,
      Statements statements,
      PayoutRuns payouts,
      PublishedPlans plans,
      LateChanges late,
      Clock clock) {
    this.periods = periods;
    this.runs = runs;
    this.statements = statements;
    this.payouts = payouts;
    this.plans = plans;
    this.late = late;
    this.clock = clock;
  }

  @Bean
  static Door periodsDoor() {
    return Door.of("/periods/**", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static Door openDoor() {
    return Door.of("/periods/open", Role.FINANCE);
  }

  @Bean
  static NavItem periodsNav() {
    return new NavItem(10, "Periods", "/periods");
  }

  @GetMapping("/periods")
  ModelAndView list() {
    return new ModelAndView("periods/list").addObject("periods", periods.list());
  }

  @PostMapping("/periods/open")
  String open(@RequestParam String period, @RequestParam(defaultValue = "") String group) {
    List<Period> labelled = plans.labelled(period.strip());
    if (labelled.size() > 1) {
      throw new Missing(
          "one period '" + period + "'",
          "Plans call several so; write "
              + labelled.stream().map(Period::name).collect(Collectors.joining(" or "))
              + ".");
    }
    Period opened = labelled.isEmpty() ? period(period) : labelled.get(0);
    PayCycle cycle = new PayCycle(group(group.strip()), opened);
    periods.open(cycle);
    return "redirect:/periods/" + cycle.name();
  }

  @GetMapping("/periods/{period}")
  ModelAndView show(@AuthenticationPrincipal User user, @PathVariable String period) {
    PayPeriod found = find(period);
    return new ModelAndView("periods/period")
        .addObject(
            "view",
            new PeriodView(
                found,
                statements.of(found.cycle()),
                runs.of(found.cycle()),
                payouts.find(found.cycle()).orElse(null),
                periods.history(found.cycle()),
                late.waiting(found.cycle()),
                user.role(),
                clock.instant()));
  }

  /** The progress of the latest run, asked for every second while it runs. */
  @GetMapping("/periods/{period}/progress")
  ModelAndView progress(@PathVariable String period) {
    List<CalculationRun> all = runs.of(find(period).cycle());
    return new ModelAndView("periods/progress")
        .addObject("period", period)
        .addObject("run", all.isEmpty() ? null : all.get(0));
  }

  @GetMapping("/periods/{period}/statements.csv")
  ResponseEntity<String> statements(@PathVariable String period) {
    List<Statement> all = statements.of(find(period).cycle());
    return csv("statements-" + period, StatementCsv.totals(all));
  }

  @GetMapping("/periods/{period}/payroll.csv")
  ResponseEntity<String> payroll(@PathVariable String period) {
    PayoutRun run =
        payouts
            .find(find(period).cycle())
            .orElseThrow(
                () -> new Missing("payout of " + period, "It is made when the period is paid."));
    return csv("payroll-" + period, PayoutRuns.csv(run));
  }

  private static ResponseEntity<String> csv(String name, String text) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .body(text);
  }

  private PayPeriod find(String name) {
    return periods
        .find(CycleAddress.parse(name))
        .orElseThrow(
            () -> new Missing("period " + name, "Choose one from the list, or open it there."));
  }

  private static PayGroup group(String name) {
    if (name.isEmpty()) {
      return PayGroup.EVERYBODY;
    }
    if (!PayGroup.isName(name)) {
      throw new Missing(
          "pay group '" + name + "'", "Write it with at most 20 letters, digits and hyphens.");
    }
    return new PayGroup(name);
  }

  private static Period period(String name) {
    try {
      return Period.parse(name.strip());
    } catch (IllegalArgumentException e) {
      throw new Missing(
          "period '" + name + "'",
          "Write it as 2026-11, 2026-Q4, 2026-H2 or 2026, or as the calendar of a published plan"
              + " calls it.");
    }
  }
}
