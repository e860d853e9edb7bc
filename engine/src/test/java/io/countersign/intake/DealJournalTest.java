package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Lost;
import io.countersign.deals.DealEvent.Opened;
import io.countersign.deals.DealEvent.Paid;
import io.countersign.deals.DealEvent.Signed;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

class DealJournalTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:15:30.123456Z");
  private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
  private static final DealId DEAL = new DealId("D-1");

  private final TestDatabase database;
  private final DealJournal journal;

  DealJournalTest(TestDatabase database) {
    this.database = database;
    this.journal =
        new DealJournal(database.jdbc(), database.transactions(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @OnEveryDatabase
  void keepsWhatWasToldInTheOrderLearned() {
    Opened opened = new Opened(worth("100"), MAY_1);
    Won won = new Won(worth("120.5"), MAY_1.plusDays(3));
    Signed signed = new Signed(DEAL, Digest.of(new byte[] {1}), MAY_1.plusDays(5));

    assertThat(journal.record("crm", List.of(opened, won)))
        .containsExactly(Change.NEW, Change.CHANGED);
    assertThat(journal.record("contracts", signed)).isEqualTo(Change.NEW);

    assertThat(journal.history(DEAL).events()).containsExactly(opened, won, signed);
    assertThat(journal.lines(DEAL))
        .containsExactly(
            new JournalLine(1, "crm", opened, NOW),
            new JournalLine(2, "crm", won, NOW),
            new JournalLine(3, "contracts", signed, NOW));
    assertThat(journal.histories()).containsExactly(journal.history(DEAL));
  }

  @OnEveryDatabase
  void addsNothingWhenTheSameIsToldAgain() {
    Won won = new Won(worth("100"), MAY_1);
    Paid paid = new Paid(DEAL, "I-1", Quantity.of("50", "USD"), MAY_1);
    journal.record("crm", List.of(won, paid));

    assertThat(journal.record("crm", List.of(won, paid, paid))).containsOnly(Change.UNCHANGED);
    assertThat(journal.record("crm", new Won(worth("100.00"), MAY_1))).isEqualTo(Change.UNCHANGED);
    assertThat(lineCount()).isEqualTo(2);
  }

  @OnEveryDatabase
  void comparesWithTheLatestTellingOnly() {
    Won first = new Won(worth("100"), MAY_1);
    Won second = new Won(worth("200"), MAY_1);

    assertThat(journal.record("crm", List.of(first, second, first)))
        .containsExactly(Change.NEW, Change.CHANGED, Change.CHANGED);
    assertThat(journal.history(DEAL).won()).contains(first);
    assertThat(lineCount()).isEqualTo(3);
  }

  @OnEveryDatabase
  void keepsTheTellingsOfTwoSourcesApart() {
    Won crm = new Won(worth("100"), MAY_1);
    Won erp = new Won(worth("110"), MAY_1);
    journal.record("crm", crm);
    journal.record("erp", erp);

    assertThat(journal.record("crm", crm)).isEqualTo(Change.UNCHANGED);
    assertThat(journal.history(DEAL).events()).containsExactly(crm, erp);
  }

  @OnEveryDatabase
  void writesALossAfterAWinAsACancellation() {
    Won won = new Won(worth("100"), MAY_1);
    Lost lost = new Lost(worth("0"), MAY_1.plusDays(30));
    journal.record("crm", won);

    assertThat(journal.record("crm", lost)).isEqualTo(Change.CHANGED);
    assertThat(journal.record("crm", lost)).isEqualTo(Change.UNCHANGED);
    assertThat(journal.history(DEAL).events())
        .containsExactly(
            won, new Cancelled(DEAL, "told as lost by crm after it was won", lost.on()));
    assertThat(journal.record("crm", won)).as("won after all").isEqualTo(Change.CHANGED);
  }

  @OnEveryDatabase
  void writesACancellationThatIsToldBesideTheWinOnce() {
    Won won = new Won(worth("100"), MAY_1);
    Cancelled cancelled = new Cancelled(DEAL, "no budget", MAY_1.plusDays(30));
    journal.record("crm", List.of(won, cancelled));

    assertThat(journal.record("crm", List.of(won, cancelled))).containsOnly(Change.UNCHANGED);
    assertThat(journal.record("crm", List.of(won, cancelled, won))).containsOnly(Change.UNCHANGED);
    assertThat(lineCount()).isEqualTo(2);
    assertThat(journal.record("crm", new Lost(worth("0"), MAY_1.plusDays(40))))
        .isEqualTo(Change.CHANGED);
    assertThat(journal.history(DEAL).cancelled()).contains(cancelled);
  }

  @OnEveryDatabase
  void writesALossThatWasNeverAWinAsALoss() {
    Lost lost = new Lost(worth("0"), MAY_1);
    journal.record("crm", List.of(new Opened(worth("0"), MAY_1), lost));

    assertThat(journal.history(DEAL).events()).last().isEqualTo(lost);
  }

  @OnEveryDatabase
  void refusesToChangeOrRemoveALine() {
    journal.record("crm", new Won(worth("100"), MAY_1));

    for (String attack :
        List.of("update deal_event set digest = 'x' where nth = 1", "delete from deal_event")) {
      assertThatThrownBy(() -> database.jdbc().execute(attack))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("deal_event is append only");
    }
    assertThat(lineCount()).isEqualTo(1);
  }

  @OnEveryDatabase
  void writesNothingWhenTheCallerRollsBack() {
    new TransactionTemplate(database.transactions())
        .executeWithoutResult(
            status -> {
              journal.record("crm", new Won(worth("100"), MAY_1));
              status.setRollbackOnly();
            });

    assertThat(journal.histories()).isEmpty();
  }

  @OnEveryDatabase
  void writesOneLineWhenManyTellTheSameAtOnce() throws Exception {
    Won won = new Won(worth("100"), MAY_1);
    int tellers = 6;
    CyclicBarrier start = new CyclicBarrier(tellers);
    List<Callable<Change>> tasks = new ArrayList<>();
    for (int i = 0; i < tellers; i++) {
      tasks.add(
          () -> {
            start.await();
            return journal.record("crm", won);
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(tellers);
    try {
      List<Change> changes = new ArrayList<>();
      for (Future<Change> told : pool.invokeAll(tasks)) {
        changes.add(told.get());
      }
      assertThat(changes).containsOnlyOnce(Change.NEW);
    } finally {
      pool.shutdownNow();
    }
    assertThat(lineCount()).isEqualTo(1);
  }

  @OnEveryDatabase
  void numbersTheLinesWithoutGapsWhenManyWriteAtOnce() throws Exception {
    int tellers = 4;
    List<Callable<List<Change>>> tasks = new ArrayList<>();
    for (int i = 0; i < tellers; i++) {
      String source = "source-" + i;
      tasks.add(() -> journal.record(source, deals(600)));
    }
    ExecutorService pool = Executors.newFixedThreadPool(tellers);
    try {
      for (Future<List<Change>> told : pool.invokeAll(tasks)) {
        assertThat(told.get()).hasSize(600).containsOnly(Change.NEW);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(lineCount()).isEqualTo(2_400);
    assertThat(
            database
                .jdbc()
                .queryForObject("select max(line_number) from deal_event", Integer.class))
        .isEqualTo(2_400);
    assertThat(journal.histories()).hasSize(600).allMatch(deal -> deal.events().size() == 4);
  }

  private static List<DealEvent> deals(int count) {
    List<DealEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DealId deal = new DealId("deal-" + i);
      events.add(new Cancelled(deal, "no budget", MAY_1));
    }
    return events;
  }

  private static Opportunity worth(String amount) {
    DealLine line = new DealLine("Server", BigDecimal.ONE, Quantity.of(amount, "USD"));
    return new Opportunity(
        DEAL,
        DealTeam.alone(new ParticipantId("amy")),
        new Sale("Acme", List.of(line), Map.of("sector", "retail")));
  }

  private long lineCount() {
    return database.count("deal_event");
  }
}
