package io.countersign.web.accounting;

import io.countersign.accounting.Accounting;
import io.countersign.accounting.AccountingPolicy;
import io.countersign.accounting.Accounts;
import io.countersign.accounting.BookPeriod;
import io.countersign.accounting.CostSchedule;
import io.countersign.accounting.JournalCsv;
import io.countersign.accounting.ScheduleCsv;
import io.countersign.calendar.Period;
import io.countersign.web.access.Door;
import io.countersign.web.access.Role;
import io.countersign.web.pages.NavItem;
import io.countersign.web.problems.Missing;
import io.countersign.yaml.DocumentRefused;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where finance sees contract costs, accruals and journals, and takes them away as files. */
@Controller
class AccountingPage {

  private final Accounting accounting;

  AccountingPage(Accounting accounting) {
    this.accounting = accounting;
  }

  @Bean
  static Door accountingDoor() {
    return Door.of("/accounting/**", Role.FINANCE, Role.CONTROLLER);
  }

  @Bean
  static NavItem accountingNav() {
    return new NavItem(35, "Accounting", "/accounting");
  }

  @GetMapping("/accounting")
  ModelAndView show(
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "1") int page) {
    List<BookPeriod> periods = accounting.periods();
    try {
      if (accounting.policy().isEmpty() || periods.isEmpty()) {
        return nothing(periods.isEmpty(), List.of());
      }
    } catch (DocumentRefused refused) {
      return nothing(false, refused.problems().stream().map(String::valueOf).toList());
    }
    return new ModelAndView("accounting/accounting")
        .addObject("view", new AccountingView(accounts(period), periods, find, page));
  }

  private static ModelAndView nothing(boolean noPeriod, List<String> problems) {
    return new ModelAndView("accounting/none")
        .addObject("noPeriod", noPeriod)
        .addObject("problems", problems);
  }

  @GetMapping("/accounting/contracts/{deal}")
  ModelAndView contract(@PathVariable String deal, @RequestParam(defaultValue = "") String period) {
    Accounts accounts = accounts(period);
    List<CostSchedule> schedules = accounts.schedules(deal);
    if (schedules.isEmpty()) {
      throw new Missing("cost of contract '" + deal + "'", "Choose one from the list.");
    }
    return new ModelAndView("accounting/contract")
        .addObject("deal", deal)
        .addObject("customer", accounts.customer(deal))
        .addObject("period", accounts.last().period().period())
        .addObject("standard", accounts.policy().standard())
        .addObject("schedules", schedules);
  }

  @GetMapping("/accounting/journal.csv")
  ResponseEntity<String> journal(@RequestParam String period) {
    Accounts accounts = accounts(period);
    if (!accounts.last().problems().isEmpty()) {
      throw new Missing(
          "journal of " + period, "Something is missing; the accounting page says what.");
    }
    return csv("journal-" + accounts.last().period().period(), JournalCsv.of(accounts.last()));
  }

  @GetMapping("/accounting/schedule.csv")
  ResponseEntity<String> schedule(@RequestParam String period) {
    Accounts accounts = accounts(period);
    return csv("schedule-" + accounts.last().period().period(), ScheduleCsv.of(accounts));
  }

  @GetMapping("/accounting/policy.yaml")
  ResponseEntity<String> policy() {
    String text =
        accounting
            .policy()
            .map(AccountingPolicy::document)
            .orElseThrow(() -> new Missing("accounting policy", "Write one; see the guide."));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accounting.yaml\"")
        .body(text);
  }

  /** Until the period that is named, or until the last one when none is. */
  private Accounts accounts(String name) {
    List<Period> periods = accounting.periods().stream().map(BookPeriod::period).toList();
    return accounting.until(
        periods.stream()
            .filter(period -> period.name().equals(name.strip()))
            .findFirst()
            .or(() -> name.isBlank() ? current(periods) : java.util.Optional.empty())
            .orElseThrow(() -> new Missing("period '" + name + "'", "Choose one from the list.")));
  }

  private static java.util.Optional<Period> current(List<Period> periods) {
    return periods.stream().reduce((earlier, later) -> later);
  }

  private static ResponseEntity<String> csv(String name, String text) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .body(text);
  }
}
