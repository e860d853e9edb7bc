package io.countersign.web.periods;

import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.close.PeriodState;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.Restatement;
import io.countersign.web.problems.Missing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was known of a period on a day, beside what holds of it today. */
@Controller
class ThenAndNowPage {

  private final PayPeriods periods;
  private final Ledger ledger;
  private final Clock clock;

  ThenAndNowPage(PayPeriods periods, Ledger ledger, Clock clock) {
    this.periods = periods;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * @param known the day, its whole included, in UTC; without one, when the period was locked
   */
  @GetMapping("/periods/{period}/then-and-now")
  ModelAndView show(@PathVariable String period, @RequestParam(defaultValue = "") String known) {
    PayPeriod found =
        periods
            .find(CycleAddress.parse(period))
            .orElseThrow(() -> new Missing("period " + period, "Choose one from the list."));
    Instant until = known.isBlank() ? locked(found) : endOf(known.strip());
    List<Restatement> rows = ledger.balances().restatements(found.period(), until);
    return new ModelAndView("periods/then-and-now")
        .addObject("period", found)
        .addObject("known", until)
        .addObject("rows", rows);
  }

  private Instant locked(PayPeriod found) {
    PayPeriod.Mark mark = found.steps().at(PeriodState.LOCKED);
    return mark == null ? clock.instant() : mark.at();
  }

  private static Instant endOf(String day) {
    try {
      return LocalDate.parse(day)
          .plusDays(1)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant()
          .minusNanos(1000);
    } catch (DateTimeParseException e) {
      throw new Missing("day '" + day + "'", "Write it as 2026-11-30.");
    }
  }
}
