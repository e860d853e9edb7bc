package io.countersign.ledger;

import io.countersign.canonical.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads the books from the first entry to the last and tells what was edited, taken out, moved or
 * cut off behind the application's back. It writes nothing.
 *
 * <p>The chain alone shows what somebody did who does not know it. Who can write everything in the
 * database can work the chain out anew, but cannot make the seal of a checkpoint; and a checkpoint
 * that is kept elsewhere shows when all later ones were taken out as well.
 */
@Component
public class BookCheck {

  private static final int DIRECTION = 3;
  private static final int CURRENCY = 4;
  private static final int AMOUNT = 5;

  private final JdbcTemplate jdbc;
  private final Ledger ledger;
  private final Checkpoints checkpoints;

  public BookCheck(JdbcTemplate jdbc, Ledger ledger, Checkpoints checkpoints) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.checkpoints = checkpoints;
  }

  /**
   * What was read and what is wrong with it, in the order of the entries.
   *
   * @param entries how many entries there are
   * @param chain the chain up to the last one
   * @param sealed how many checkpoints were compared
   */
  public record Result(long entries, Digest chain, int sealed, List<BookFlaw> flaws) {
    public Result {
      flaws = List.copyOf(flaws);
    }
  }

  /**
   * Checks all of the books.
   *
   * @param kept checkpoints that were kept outside of the database
   */
  public Result check(List<BookCheckpoint> kept) {
    Ledger.Head head = ledger.head();
    List<BookCheckpoint> sealed = new ArrayList<>(checkpoints.list());
    kept.stream().filter(one -> !sealed.contains(one)).forEach(sealed::add);
    Reading reading = new Reading();
    for (BookCheckpoint checkpoint : sealed) {
      reading.chains.put(checkpoint.terms().number().value(), null);
    }
    long last = number("select coalesce(max(number), 0) from journal_entry");
    new ChainRows(jdbc).read(Math.min(1, number(FIRST)), last, reading::read);
    if (head.last().value() != last || !head.chain().equals(reading.stored)) {
      reading.flaw(
          BookFlaw.Kind.END_WRONG,
          last,
          "The last entry posted was "
              + head.last()
              + " with the chain "
              + head.chain().brief()
              + "; found "
              + last
              + " with "
              + reading.stored.brief()
              + ".");
    }
    sealed.forEach(checkpoint -> reading.compare(checkpoint, checkpoints));
    return new Result(reading.entries, reading.chain.last(), sealed.size(), reading.flaws);
  }

  private static final String FIRST = "select coalesce(min(number), 0) from journal_entry";

  private long number(String sql) {
    Long number = jdbc.queryForObject(sql, Long.class);
    return number == null ? 0 : number;
  }

  /** What was read so far. */
  private static final class Reading {

    private final List<BookFlaw> flaws = new ArrayList<>();
    private final Map<Long, @Nullable Digest> chains = new TreeMap<>();
    private EntryChain chain = new EntryChain(EntryChain.START);
    private Digest stored = EntryChain.START;
    private long entries;
    private long next = 1;

    private Reading() {
      chains.put(0L, EntryChain.START);
    }

    void read(ChainRows.Row row) {
      if (row.number() != next) {
        String expected = row.number() - next > 1 ? next + " to " + (row.number() - 1) : "" + next;
        flaw(
            BookFlaw.Kind.ENTRY_MISSING,
            next,
            "Found " + row.number() + " after it, not " + expected + ".");
      }
      next = row.number() + 1;
      entries++;
      unbalanced(row);
      Digest found = chain.add(row.entry(), row.postings());
      if (row.chain() != null && !row.chain().equals(found.hex())) {
        flaw(
            BookFlaw.Kind.ENTRY_CHANGED,
            row.number(),
            "Its chain is " + row.chain().substring(0, 16) + ", worked out " + found.brief() + ".");
        chain = new EntryChain(new Digest(row.chain())); // what follows is judged by itself
      }
      stored = chain.last();
      if (chains.containsKey(row.number())) {
        chains.put(row.number(), found);
      }
    }

    private void unbalanced(ChainRows.Row row) {
      Map<String, Long> open = new TreeMap<>();
      for (List<@Nullable Object> posting : row.postings()) {
        long minor = Long.parseLong(String.valueOf(posting.get(AMOUNT)));
        boolean debit = "DEBIT".equals(posting.get(DIRECTION));
        open.merge(String.valueOf(posting.get(CURRENCY)), debit ? minor : -minor, Math::addExact);
      }
      if (open.isEmpty() || open.values().stream().anyMatch(difference -> difference != 0)) {
        flaw(
            BookFlaw.Kind.ENTRY_UNBALANCED,
            row.number(),
            open.isEmpty() ? "It has no posting." : "They differ by " + open + " minor units.");
      }
    }

    void compare(BookCheckpoint checkpoint, Checkpoints checkpoints) {
      BookCheckpoint.Terms terms = checkpoint.terms();
      @Nullable Digest found = chains.get(terms.number().value());
      if (!terms.chain().equals(found)) {
        flaw(
            BookFlaw.Kind.CHECKPOINT_DIFFERS,
            terms.number().value(),
            "Sealed on "
                + terms.at()
                + " ("
                + terms.reason()
                + ") with the chain "
                + terms.chain().brief()
                + (found == null ? "; there is no such entry." : "; found " + found.brief() + "."));
      }
      checkpoints
          .objection(checkpoint)
          .ifPresent(why -> flaw(BookFlaw.Kind.CHECKPOINT_SEAL, terms.number().value(), why + "."));
    }

    private void flaw(BookFlaw.Kind kind, long number, String detail) {
      flaws.add(new BookFlaw(kind, new EntryNumber(number), detail));
    }
  }
}
