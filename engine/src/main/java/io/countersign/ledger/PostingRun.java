package io.countersign.ledger;

import io.countersign.bulk.Bulk;
import io.countersign.bulk.BulkLane;
import io.countersign.canonical.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Entries that are being added to the books one after the other, as part of a transaction that
 * keeps others from posting. Only some of them are held at once, however many there are.
 */
public final class PostingRun {

  private static final int HELD = 5_000;

  private final JdbcTemplate jdbc;
  private final BulkLane lane;
  private final Contents kept;
  private final Ledger.Head head;
  private final Posted posted;
  private final EntryChain chain;
  private final Tally tally;
  private final Map<PayCycle, Seals.Content> contents = new HashMap<>();
  private List<@Nullable Object[]> entries = new ArrayList<>();
  private List<@Nullable Object[]> postings = new ArrayList<>();
  private final long before;
  private long number;

  /** The books that entries are added to, and what is kept of their contents. */
  record Books(JdbcTemplate jdbc, Bulk bulk, Contents contents) {}

  PostingRun(Books books, Tally tally, Ledger.Head head, Posted posted) {
    this.jdbc = books.jdbc();
    this.lane = new BulkLane(books.jdbc(), books.bulk());
    this.kept = books.contents();
    this.head = head;
    this.posted = posted;
    this.tally = tally;
    number = head.last().value();
    before = number;
    chain = new EntryChain(head.chain());
  }

  /** Adds an entry after all others. */
  public void add(Entry entry) {
    Seals.Content content = contents.computeIfAbsent(entry.cycle(), this::begin);
    JournalEntry journal = new JournalEntry(new EntryNumber(++number), entry, posted);
    List<Object[]> sides = JournalRows.postings(journal);
    @Nullable Object[] row = JournalRows.entry(journal, chain, sides);
    entries.add(row);
    postings.addAll(sides);
    tally.add(journal);
    if (content.known()) {
      content.add(row, sides);
    }
    if (entries.size() >= HELD) {
      write();
    }
  }

  private Seals.Content begin(PayCycle cycle) {
    Long found =
        before == 0
            ? Long.valueOf(0)
            : jdbc.queryForObject(
                "select count(*) from (select 1 from journal_entry where period = ? and number <= ?"
                    + " limit 1) found",
                Long.class,
                cycle.name(),
                before);
    boolean held = found != null && found > 0;
    if (!held) {
      return new Seals.Content(true);
    }
    tally.held(cycle);
    Seals.Content continued = kept.at(head, cycle);
    return continued == null ? new Seals.Content(false) : continued;
  }

  /**
   * Writes what is still held.
   *
   * @return the number of the last entry in the books
   */
  public EntryNumber finish() {
    write();
    lane.await();
    if (number > before) {
      jdbc.update(
          "update ledger_head set last_number = ?, last_chain = ? where id = 1",
          number,
          chain.last().hex());
    }
    return new EntryNumber(number);
  }

  private void write() {
    lane.insert(
        List.of(
            new BulkLane.Batch(JournalRows.ENTRY, entries),
            new BulkLane.Batch(JournalRows.POSTING, postings)));
    entries = new ArrayList<>();
    postings = new ArrayList<>();
  }

  /** The number of the last entry in the books. */
  public EntryNumber last() {
    return new EntryNumber(number);
  }

  /** Whether an entry was added to a pay period. */
  public boolean touches(PayCycle cycle) {
    return contents.containsKey(cycle);
  }

  /** How many entries were added. */
  public int count() {
    return Math.toIntExact(number - before);
  }

  /** What the books come to now, after the last entry. */
  public Tally tally() {
    return tally;
  }

  /** The content hash of a pay period after everything was written. */
  public Digest contentHash(PayCycle cycle) {
    Seals.Content content = contents.get(cycle);
    if (content == null || !content.known()) {
      content = content == null ? kept.at(head, cycle) : null;
    }
    if (content == null) {
      content = Seals.read(jdbc, cycle);
    }
    Ledger.Head now = new Ledger.Head(new EntryNumber(number), chain.last());
    kept.keep(head, now, contents.keySet(), cycle, content);
    return content.hash();
  }
}
