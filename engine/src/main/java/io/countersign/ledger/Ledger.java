package io.countersign.ledger;

import io.countersign.bulk.Bulk;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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

  /** So many entries are read at once where all are. */
  private static final int PAGE = 20_000;

  static final String SIGNED =
      "case when p.direction = 'CREDIT' then p.amount_minor else -p.amount_minor end";

  private final JdbcTemplate jdbc;
  private final Bulk bulk;
  private final TransactionTemplate transaction;
  private final Contents contents = new Contents();

  public Ledger(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.bulk = new Bulk(jdbc);
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
    return begin(posted, new Tally(this, last.equals(EntryNumber.NONE)));
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
    Tally tally = new Tally(this, true);
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

  /**
   * Tells what every entry posted, in all pay periods, for earnings whose own period ended by the
   * day; there may be several of one earning. Only some entries are held at once.
   */
  public void eachOfOrigin(LocalDate until, BiConsumer<EarningLine, Balance> each) {
    long last = number("select coalesce(max(number), 0) from journal_entry");
    for (long from = 1; from <= last; from += PAGE) {
      jdbc.query(
          "select e.number last_number, e.participant, e.plan, e.component, e.origin,"
              + " e.origin_kind, e.deal, e.revision, p.currency, p.account, "
              + SIGNED
              + " amount from journal_entry e join posting p on p.entry_number = e.number"
              + " where e.number between ? and ? and e.about = 'EARNING' and e.origin_until <= ?"
              + " and p.account in ('PAYABLE', 'HELD')",
          row -> {
            Currency currency = Currency.getInstance(row.getString("currency"));
            Money amount = new Money(currency, row.getLong("amount"));
            Money zero = Money.zero(currency);
            boolean payable = row.getString("account").equals("PAYABLE");
            each.accept(
                new EarningLine(JournalRows.key(row), currency),
                new Balance(
                    payable ? amount : zero,
                    payable ? zero : amount,
                    new EntryNumber(row.getLong("last_number"))));
          },
          from,
          from + PAGE - 1,
          until);
    }
  }

  /** What was posted for earnings in one pay period, summed up as {@link Tally#in} says. */
  Map<EarningLine, Balance> sumsIn(PayCycle cycle) {
    String summed = "(e.origin_kind = 'RECOVERED' or (e.origin_until > ? and e.origin_until <= ?))";
    Object[] arguments = {cycle.name(), cycle.period().from(), cycle.period().until()};
    Map<EarningLine, Balance> sums =
        earnings("'' deal, 0 revision", "", "e.period = ? and " + summed, arguments);
    sums.putAll(earnings("e.period = ? and not " + summed, arguments));
    return sums;
  }

  /** What was posted by hand in one pay period. */
  Map<Holder, Balance> adjustedIn(PayCycle cycle) {
    Map<Holder, Balance> adjusted = new TreeMap<>();
    jdbc.query(
        "select e.participant, p.currency, max(e.number) last_number, sum("
            + SIGNED
            + ") payable from journal_entry e join posting p on p.entry_number = e.number"
            + " where e.period = ? and e.about = 'ADJUSTMENT' and p.account = 'PAYABLE'"
            + " group by e.participant, p.currency",
        row -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          adjusted.put(
              new Holder(new ParticipantId(row.getString("participant")), currency),
              new Balance(
                  money(currency, row.getBigDecimal("payable")),
                  Money.zero(currency),
                  new EntryNumber(row.getLong("last_number"))));
        },
        cycle.name());
    return adjusted;
  }

  /** What was posted for earnings in one pay period. */
  public Map<EarningLine, Balance> balancesIn(PayCycle cycle) {
    return earnings("e.period = ?", cycle.name());
  }

  /** What was posted for a participant's earnings in the pay periods before one. */
  public Map<EarningLine, Balance> balancesBefore(PayCycle cycle, ParticipantId who) {
    return earnings("e.participant = ? and e.period_from < ?", who.value(), cycle.period().from());
  }

  /** The same as the books stood when an entry was their last. */
  public Map<EarningLine, Balance> balancesBefore(
      PayCycle cycle, ParticipantId who, EntryNumber asOf) {
    return earnings(
        "e.participant = ? and e.period_from < ? and e.number <= ?",
        who.value(),
        cycle.period().from(),
        asOf.value());
  }

  /** The balances of a liability account over all pay periods that start before the day. */
  public Map<Holder, Money> balances(Account account, LocalDate before) {
    return balances("p.account = ? and e.period_from < ?", account.name(), before);
  }

  /** The balances of a liability account over all pay periods. */
  public Map<Holder, Money> balances(Account account) {
    return balances("p.account = ?", account.name());
  }

  /** What one pay period did to the balances of a liability account. */
  public Map<Holder, Money> balancesIn(PayCycle cycle, Account account) {
    return balances("p.account = ? and e.period = ?", account.name(), cycle.name());
  }

  private Map<Holder, Money> balances(String where, Object... arguments) {
    Map<Holder, Money> balances = new TreeMap<>();
    jdbc.query(
        "select e.participant, p.currency, sum("
            + SIGNED
            + ") balance from journal_entry e join posting p on p.entry_number = e.number"
            + " where "
            + where
            + " group by e.participant, p.currency",
        row -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          Holder holder = new Holder(new ParticipantId(row.getString("participant")), currency);
          balances.put(holder, money(currency, row.getBigDecimal("balance")));
        },
        arguments);
    return balances;
  }

  /** What is payable in pay periods of the cycle's group before it that are not settled. */
  public Map<Holder, SortedMap<PayCycle, Money>> unsettledBefore(PayCycle cycle) {
    return new Tally(this, false).unsettledBefore(cycle);
  }

  /** Reads the balances of what is payable, held and carried, by holder and pay period. */
  void readInto(Tally.HolderBalances balances) {
    jdbc.query(
        "select e.participant, p.currency, p.account, e.period, sum("
            + SIGNED
            + ") balance from journal_entry e join posting p on p.entry_number = e.number"
            + " where p.account in ('PAYABLE', 'HELD', 'CARRIED')"
            + " group by e.participant, p.currency, p.account, e.period",
        row -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          balances.add(
              new Holder(new ParticipantId(row.getString("participant")), currency),
              Account.valueOf(row.getString("account")),
              PayCycle.parse(row.getString("period")),
              money(currency, row.getBigDecimal("balance")));
        });
  }

  /**
   * What was earned in the days of a pay period by everybody who was posted anything for them, by
   * participant and currency: as it was known at a time, and as it holds now.
   */
  public List<Restatement> restatements(Period period, Instant known) {
    LocalDateTime until = LocalDateTime.ofInstant(known, ZoneOffset.UTC);
    return jdbc.query(
        "select e.participant, p.currency, sum("
            + SIGNED
            + ") holds, sum(case when e.posted_at <= ? then "
            + SIGNED
            + " else 0 end) known from journal_entry e join posting p on p.entry_number = e.number"
            + " where e.about = 'EARNING' and p.account in ('PAYABLE', 'HELD')"
            + " and e.origin_until > ? and e.origin_until <= ?"
            + " group by e.participant, p.currency order by e.participant, p.currency",
        (row, n) -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          return new Restatement(
              new Holder(new ParticipantId(row.getString("participant")), currency),
              money(currency, row.getBigDecimal("known")),
              money(currency, row.getBigDecimal("holds")));
        },
        until,
        period.from(),
        period.until());
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

  private Map<EarningLine, Balance> earnings(String where, Object... arguments) {
    return earnings("e.deal, e.revision", ", e.deal, e.revision", where, arguments);
  }

  private Map<EarningLine, Balance> earnings(
      String deal, String byDeal, String where, Object... arguments) {
    Map<EarningLine, Balance> balances = new HashMap<>();
    jdbc.query(
        "select e.participant, e.plan, e.component, e.origin, e.origin_kind, "
            + deal
            + ", p.currency,"
            + " max(e.number) last_number, sum(case when p.account = 'PAYABLE' then "
            + SIGNED
            + " else 0 end) payable, sum(case when p.account = 'HELD' then "
            + SIGNED
            + " else 0 end) held"
            + " from journal_entry e join posting p on p.entry_number = e.number"
            + " where e.about = 'EARNING' and "
            + where
            + " group by e.participant, e.plan, e.component, e.origin, e.origin_kind, p.currency"
            + byDeal,
        row -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          balances.put(
              new EarningLine(JournalRows.key(row), currency),
              new Balance(
                  money(currency, row.getBigDecimal("payable")),
                  money(currency, row.getBigDecimal("held")),
                  new EntryNumber(row.getLong("last_number"))));
        },
        arguments);
    return balances;
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

  private static Money money(Currency currency, java.math.BigDecimal minor) {
    return new Money(currency, minor.longValueExact());
  }
}
