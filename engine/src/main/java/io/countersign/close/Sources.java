package io.countersign.close;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.deals.DealHistory;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Metrics;
import io.countersign.intake.Quotes;
import io.countersign.intake.Rosters;
import io.countersign.people.Roster;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where a calculation takes its facts from, and the calculation itself. */
@Component
record Sources(
    Supplier<Roster> roster,
    Supplier<List<DealHistory>> deals,
    Supplier<Worksheet.Known> known,
    Function<Worksheet, Outcome> calculation) {

  /** What is told, and the one calculation that pays. */
  @Autowired
  Sources(Rosters rosters, DealJournal journal, Metrics metrics, Quotes quotes) {
    this(
        rosters::roster,
        journal::histories,
        () -> new Worksheet.Known(metrics.metrics(), quotes.rates()),
        Calculation::calculate);
  }
}
