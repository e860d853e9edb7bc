package io.countersign.close;

import io.countersign.calculation.StreamedCalculation;
import io.countersign.calculation.Worksheet;
import io.countersign.deals.DealHistory;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Metrics;
import io.countersign.intake.Quotes;
import io.countersign.intake.Rosters;
import io.countersign.people.Roster;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where a calculation takes its facts from, and the calculation itself.
 *
 * @param deals those that are known when it is asked; they are then the same at every reading
 * @param told says how far everything told by lines has come, the people apart; empty where nobody
 *     can say
 * @param journal where the deals of a few people are found; null where that cannot be
 */
@Component
record Sources(
    Supplier<Roster> roster,
    Supplier<StreamedCalculation.Deals> deals,
    Supplier<Worksheet.Known> known,
    PlanEngine engine,
    Supplier<Optional<Told>> told,
    @Nullable DealJournal journal) {

  /** What is told, and the one calculation that pays. */
  @Autowired
  Sources(Rosters rosters, DealJournal journal, Metrics metrics, Quotes quotes) {
    this(
        new KnownPeople(rosters),
        () -> deals(journal),
        () -> new Worksheet.Known(metrics.metrics(), quotes.rates()),
        PlanEngine::streaming,
        () -> Optional.of(new Told(journal.told(), metrics.told() + " " + quotes.told())),
        journal);
  }

  private static StreamedCalculation.Deals deals(DealJournal journal) {
    Supplier<Stream<DealHistory>> snapshot = journal.snapshot();
    return snapshot::get;
  }
}
