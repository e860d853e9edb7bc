package io.countersign.ledger;

import io.countersign.bulk.Bulk;
import io.countersign.canonical.Digest;
import io.countersign.people.ParticipantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The books. Entries are added, never changed: the database refuses update and delete. One entry
 * after the other gets the next number, so that a missing one would show.
 */
@Component
public class Ledger {

  private static final int BATCH = 1_000;

  private final JdbcTemplate jdbc;
  private final Bulk bulk;
  private final Balances balances;
  private final TransactionTemplate transaction;
  private final Contents contents = new Contents();

  public Ledger(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.bulk = new Bulk(jdbc);
    this.balances = new Balances(jdbc);
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /**
   * Adds the entries in their order, all or none, as part of the caller's transaction if there is
   * one. Others that post wait until it ends.
   *
   * @return the number of the last entry in the books
   */
  public EntryNumber post(List<Entry> entries, Posted posted) {
    return transaction.execute(
        status -> {
          PostingRun run = begin(posted);
          entries.forEach(run::add);
          return run.finish();
        });
  }

  /**
   * Begins to add entries one by one as part of the caller's transaction. Others that post wait
   * until it ends.
   */
  public PostingRun begin(Posted posted) {
    EntryNumber last = lock();
    return begin(posted, new Tally(balances, last.equals(EntryNumber.NONE)));
  }

  private PostingRun begin(Posted posted, Tally tally) {
    return new PostingRun(new PostingRun.Books(jdbc, bulk, contents), tally, head(), posted);
  }

  /**
   * The same for entries about some participants only.
   *
   * @param before takes every side of what is payable, held and carried for them
   * @return a run whose tally is of them alone and knows all of their books
   */
  public PostingRun begin(
      Posted posted, Collection<ParticipantId> whose, Consumer<PostedSide> before) {
    lock();
    Tally tally = new Tally(balances, true);
    new PostedSides(jdbc)
        .each(
            whose,
            side -> {
              tally.add(side);
              before.accept(side);
            });
    return begin(posted, tally);
  }

  /**
   * Keeps others from posting until the caller's transaction ends.
   *
   * @return the number of the last entry
   */
  public EntryNumber lock() {
    return new EntryNumber(number("select last_number from ledger_head where id = 1 for update"));
  }

  /** The number of the last entry and the chain up to it, in words; no two states have the same. */
  public String end() {
    Head head = head();
    return head.last() + " " + head.chain();
  }

  /** What the entries come to. */
  public Balances balances() {
    return balances;
  }

  /** Where the books end: the number of the last entry and the chain up to it. */
  record Head(EntryNumber last, Digest chain) {}

  Head head() {
    String sql = "select last_number, last_chain from ledger_head where id = 1";
    return jdbc.query(
            sql,
            (row, n) -> {
              EntryNumber last = new EntryNumber(row.getLong("last_number"));
              String chain = row.getString("last_chain");
              return new Head(last, chain == null ? chainOfOld(last) : new Digest(chain));
            })
        .get(0);
  }

  /** The chain over entries that were posted when there was none yet. */
  private Digest chainOfOld(EntryNumber last) {
    EntryChain chain = new EntryChain(EntryChain.START);
    new ChainRows(jdbc).read(1, last.value(), row -> chain.add(row.entry(), row.postings()));
    return chain.last();
  }

  /** The entries of a pay period, in the order posted. */
  public List<JournalEntry> entries(PayCycle cycle) {
    return entries("where e.period = ?", cycle.name());
  }

  /** The entries of a pay period about one participant, in the order posted. */
  public List<JournalEntry> entries(PayCycle cycle, ParticipantId who) {
    return entries("where e.period = ? and e.participant = ?", cycle.name(), who.value());
  }

  /** The entries with these numbers, in their order. */
  public List<JournalEntry> entries(List<EntryNumber> numbers) {
    List<JournalEntry> entries = new ArrayList<>(numbers.size());
    for (int from = 0; from < numbers.size(); from += BATCH) {
      List<EntryNumber> some = numbers.subList(from, Math.min(from + BATCH, numbers.size()));
      Object[] keys = some.stream().map(EntryNumber::value).toArray();
      String places = String.join(", ", java.util.Collections.nCopies(keys.length, "?"));
      entries.addAll(entries("where e.number in (" + places + ")", keys));
    }
    return entries;
  }

  /** Everybody who posted into a pay period. */
  public Set<String> postedBy(PayCycle cycle) {
    String sql = "select distinct posted_by from journal_entry where period = ?";
    return new HashSet<>(jdbc.queryForList(sql, String.class, cycle.name()));
  }

  /** Whether a pay period holds an entry about the participant. */
  public boolean concerns(PayCycle cycle, ParticipantId who) {
    String sql = "select count(*) from journal_entry where period = ? and participant = ?";
    return number(sql, cycle.name(), who.value()) > 0;
  }

  private List<JournalEntry> entries(String where, Object... arguments) {
    List<JournalEntry> entries =
        jdbc.query(JournalRows.SELECT + where + JournalRows.ORDER, new JournalRows(), arguments);
    return entries == null ? List.of() : entries;
  }

  private long number(String sql, Object... arguments) {
    Long value = jdbc.queryForObject(sql, Long.class, arguments);
    return value == null ? 0 : value;
  }
}
