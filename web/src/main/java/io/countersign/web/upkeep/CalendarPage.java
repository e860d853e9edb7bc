package io.countersign.web.upkeep;

import io.countersign.money.Money;
import io.countersign.renewals.CalendarEntry;
import io.countersign.renewals.RenewalCalendar;
import io.countersign.renewals.Renewals;
import io.countersign.statements.CsvSheet;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What ends, what renews itself and until when notice can be given, by month. */
@Controller
class CalendarPage {

  private static final int MOST = 60;

  private final Renewals renewals;
  private final Clock clock;

  CalendarPage(Renewals renewals, Clock clock) {
    this.renewals = renewals;
    this.clock = clock;
  }

  @GetMapping("/contracts/calendar")
  ModelAndView show(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "12") String months) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return new ModelAndView("upkeep/calendar")
        .addObject("calendar", calendar(from, months))
        .addObject("today", today);
  }

  @GetMapping("/contracts/calendar.csv")
  ResponseEntity<String> csv(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "12") String months) {
    CsvSheet sheet =
        new CsvSheet(
            "day",
            "what",
            "customer",
            "contract",
            "about",
            "currency",
            "a-year-now",
            "a-year-then",
            "price-of-renewal");
    for (CalendarEntry entry : calendar(from, months).entries()) {
      sheet.row(
          entry.on(),
          entry.what().words(),
          entry.contract().customer(),
          entry.contract().contract(),
          entry.contract().subject(),
          entry.yearly().or(entry::then).map(Money::currency).orElse(null),
          amount(entry.yearly()),
          amount(entry.then()),
          amount(entry.price()));
    }
    return CsvFile.of("renewals", sheet);
  }

  private static @Nullable BigDecimal amount(Optional<Money> money) {
    return money.map(Money::amount).orElse(null);
  }

  /** Months that nobody can read are those from now on: a page of links has no fields to refuse. */
  private RenewalCalendar calendar(String from, String months) {
    YearMonth first = YearMonth.from(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    try {
      first = from.isEmpty() ? first : YearMonth.parse(from);
    } catch (DateTimeException noMonth) {
      return renewals.calendar(first, 12);
    }
    int count = months.matches("\\d{1,2}") ? Integer.parseInt(months) : 12;
    return renewals.calendar(first, Math.max(1, Math.min(MOST, count)));
  }
}
