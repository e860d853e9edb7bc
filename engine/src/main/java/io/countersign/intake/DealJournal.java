package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.people.ParticipantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that was ever told of any deal, one line per event, in the order learned. Lines are
 * only added; the database refuses to change or remove one. Telling the same again adds nothing.
 *
 * <p>Writers go one after the other, so line numbers have no gaps and whoever has seen line n has
 * seen all before it. Writing joins the transaction of the caller, if there is one.
 */
@Component
public class DealJournal {

  private static final int CHUNK = 500;

  private final JournalTable table;
  private final TransactionTemplate transaction;

  public DealJournal(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.table = new JournalTable(jdbc, clock);
    this.transaction = new TransactionTemplate(transactions);
    // with repeatable read a writer who waited for the lock would not see what it waited for
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /** Writes one event down, unless the source told it before; see {@link #record(String, List)}. */
  public Change record(String source, DealEvent event) {
    return record(source, List.of(event)).get(0);
  }

  /**
   * Writes events down in this order and says of each what it changed. An event that says how the
   * deal stands (opened, won, lost) is left out when the source's latest such telling of the deal
   * is the same; any other event is left out when the source has told it before. A deal that the
   * source told won and now tells lost is written down as cancelled on that day.
   */
  public List<Change> record(String source, List<? extends DealEvent> events) {
    List<Change> changes = new ArrayList<>(events.size());
    transaction.executeWithoutResult(
        status -> {
          for (int from = 0; from < events.size(); from += CHUNK) {
            int until = Math.min(from + CHUNK, events.size());
            changes.addAll(table.append(source, events.subList(from, until)));
          }
        });
    return changes;
  }

  /** All that is known of one deal; a deal nobody told of has no events. */
  public DealHistory history(DealId deal) {
    return new DealHistory(deal, lines(deal).stream().map(JournalLine::event).toList());
  }

  /** All that is known of some deals; of a deal that nobody told of, nothing. */
  public Map<DealId, DealHistory> histories(Set<DealId> deals) {
    Map<DealId, List<DealEvent>> events = new LinkedHashMap<>();
    if (!deals.isEmpty()) {
      table
          .of(deals)
          .forEach(
              line ->
                  events
                      .computeIfAbsent(line.event().deal(), deal -> new ArrayList<>(1))
                      .add(line.event()));
    }
    Map<DealId, DealHistory> histories = new LinkedHashMap<>();
    events.forEach((deal, told) -> histories.put(deal, new DealHistory(deal, told)));
    return histories;
  }

  /** The lines of one deal, in the order learned. */
  public List<JournalLine> lines(DealId deal) {
    return table.of(Set.of(deal));
  }

  /** How many lines there are; as long as it is the same, so is the journal. */
  public long told() {
    return table.last();
  }

  /** Lists the teams of what was told before they were listed; mostly there is nothing to do. */
  public void listTeams() {
    boolean more = table.teams().told() < table.last();
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(status -> table.completeTeams()));
    }
  }

  /**
   * Deals of which something was told.
   *
   * @param before as they were known before that; those that are new are not among them
   * @param after as they are known with it
   */
  public record Changed(List<DealHistory> before, List<DealHistory> after) {}

  /** The deals of the lines after one up to another, both of them lines that were the last. */
  public Changed changed(long since, long until) {
    Set<DealId> deals = new LinkedHashSet<>();
    table.between(since + 1, until).forEach(line -> deals.add(line.event().deal()));
    List<JournalLine> lines = deals.isEmpty() ? List.of() : table.of(deals);
    return new Changed(
        histories(each -> lines.stream().filter(line -> line.number() <= since).forEach(each)),
        histories(each -> lines.stream().filter(line -> line.number() <= until).forEach(each)));
  }

  /**
   * The deals that somebody of them ever stood on the team of, as they were known when a line was
   * the last one.
   *
   * @param most empty where there are more, or where not all teams are listed
   */
  public Optional<List<DealHistory>> ofTeams(
      Collection<ParticipantId> members, long until, int most) {
    long told = table.teams().told();
    if (told < until || told > table.last()) {
      return Optional.empty();
    }
    List<DealId> deals = List.copyOf(table.teams().deals(members, most + 1));
    if (deals.size() > most) {
      return Optional.empty();
    }
    List<DealHistory> histories = new ArrayList<>(deals.size());
    for (int from = 0; from < deals.size(); from += CHUNK) {
      Set<DealId> some =
          new LinkedHashSet<>(deals.subList(from, Math.min(from + CHUNK, deals.size())));
      List<JournalLine> lines = table.of(some);
      histories.addAll(
          histories(each -> lines.stream().filter(line -> line.number() <= until).forEach(each)));
    }
    return Optional.of(histories);
  }

  /**
   * All deals as the journal knows them now, by the order in which they were first told. They can
   * be read again and again, are the same each time, and only some are held at once.
   */
  public Supplier<Stream<DealHistory>> snapshot() {
    return new JournalSnapshot(table);
  }

  /** The lines that tell of cancellations, in the order learned. */
  public List<JournalLine> cancellations() {
    return table.cancellations();
  }

  /** All deals with all that is known of each, by the order in which the deals were first told. */
  public List<DealHistory> histories() {
    return histories(table::each);
  }

  /** All deals with all that was known of each at a moment. */
  public List<DealHistory> histories(Instant asOf) {
    return histories(reader -> table.each(asOf, reader));
  }

  private static List<DealHistory> histories(Consumer<Consumer<JournalLine>> lines) {
    Map<DealId, List<DealEvent>> events = new LinkedHashMap<>();
    lines.accept(
        line ->
            events
                .computeIfAbsent(line.event().deal(), deal -> new ArrayList<>(1))
                .add(line.event()));
    List<DealHistory> histories = new ArrayList<>(events.size());
    events.forEach((deal, told) -> histories.add(new DealHistory(deal, told)));
    return histories;
  }
}
