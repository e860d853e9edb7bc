package io.countersign.web.upkeep;

import io.countersign.performance.ClauseUse;
import io.countersign.performance.CycleTime;
import io.countersign.performance.Performance;
import io.countersign.statements.CsvSheet;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How contracts do: what became of them, how long they take, which clauses are deviated from. */
@Controller
class PerformancePage {

  private static final int NEWEST = 50;

  private final Performance performance;
  private final Fulfilments fulfilments;

  PerformancePage(Performance performance, Fulfilments fulfilments) {
    this.performance = performance;
    this.fulfilments = fulfilments;
  }

  @GetMapping("/contracts/performance")
  ModelAndView show() {
    List<Fulfilment> all = fulfilments.all();
    return new ModelAndView("upkeep/performance")
        .addObject("totals", List.copyOf(Fulfilment.totals(all)))
        .addObject("fulfilments", all.stream().limit(NEWEST).toList())
        .addObject("total", all.size())
        .addObject("times", performance.cycleTimes())
        .addObject("clauses", performance.clauses());
  }

  @GetMapping("/contracts/performance.csv")
  ResponseEntity<String> contracts() {
    CsvSheet sheet =
        new CsvSheet(
            "contract",
            "customer",
            "booking",
            "deal",
            "signed-on",
            "currency",
            "booked",
            "invoiced",
            "collected",
            "not-in-currency",
            "duties-met",
            "duties-breached");
    for (Fulfilment one : fulfilments.all()) {
      sheet.row(
          one.deal().contract(),
          one.deal().customer(),
          one.deal().booking(),
          one.deal().deal().value(),
          one.deal().signedOn(),
          one.booked().currency(),
          one.booked().amount(),
          one.invoiced().amount(),
          one.collected().amount(),
          one.foreign(),
          one.met(),
          one.breached());
    }
    return CsvFile.of("contract-performance", sheet);
  }

  @GetMapping("/contracts/performance-times.csv")
  ResponseEntity<String> times() {
    CsvSheet sheet =
        new CsvSheet(
            "template",
            "drafted",
            "sent",
            "median-days-to-sent",
            "signed-after-sending",
            "median-days-sent-to-signed",
            "signed",
            "median-days-to-signed");
    for (CycleTime one : performance.cycleTimes()) {
      sheet.row(
          one.template(),
          one.drafted(),
          one.toSent().count(),
          one.toSent().median().orElse(null),
          one.toSigned().count(),
          one.toSigned().median().orElse(null),
          one.whole().count(),
          one.whole().median().orElse(null));
    }
    return CsvFile.of("contract-times", sheet);
  }

  @GetMapping("/contracts/performance-clauses.csv")
  ResponseEntity<String> clauses() {
    CsvSheet sheet =
        new CsvSheet("clause", "form", "deviates", "used", "signed", "median-days-to-signed");
    for (ClauseUse one : performance.clauses()) {
      sheet.row(
          one.clause(),
          one.form(),
          one.deviates(),
          one.used(),
          one.toSigned().count(),
          one.toSigned().median().orElse(null));
    }
    return CsvFile.of("contract-clauses", sheet);
  }
}
