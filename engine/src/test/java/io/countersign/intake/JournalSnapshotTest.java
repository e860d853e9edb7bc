package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.money.Quantity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A snapshot tells what the whole journal tells, however the lines of deals are mixed. */
class JournalSnapshotTest {

  private static List<DealEvent> events(Random random, int count) {
    List<DealEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DealId deal = new DealId("D" + random.nextInt(count));
      events.add(
          new DealEvent.Invoiced(
              deal, "I" + i, Quantity.of("100", "USD"), LocalDate.parse("2025-01-01")));
    }
    return events;
  }

  @OnEveryDatabase
  void tellsEveryDealOnceAndAsItWas(TestDatabase database) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    DealJournal journal =
        new DealJournal(database.jdbc(), database.transactions(), Clock.systemUTC());
    journal.record("one", events(random, 3_500));
    journal.record("two", events(random, 3_500));
    List<DealHistory> whole = journal.histories();

    Supplier<Stream<DealHistory>> snapshot = journal.snapshot();
    journal.record("one", events(random, 100));

    for (int reading = 1; reading <= 2; reading++) {
      try (Stream<DealHistory> deals = snapshot.get()) {
        assertThat(deals.toList()).as("seed " + seed).isEqualTo(whole);
      }
    }
    try (Stream<DealHistory> now = journal.snapshot().get()) {
      assertThat(now.toList()).as("seed " + seed).isEqualTo(journal.histories());
    }
  }

  @OnEveryDatabase
  void isEmptyWhereNothingWasTold(TestDatabase database) {
    DealJournal journal =
        new DealJournal(database.jdbc(), database.transactions(), Clock.systemUTC());
    try (Stream<DealHistory> deals = journal.snapshot().get()) {
      assertThat(deals.toList()).isEmpty();
    }
  }
}
