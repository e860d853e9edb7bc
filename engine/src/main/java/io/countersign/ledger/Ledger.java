package io.countersign.ledger;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private static final String SIGNED =
      "case when p.direction = 'CREDIT' then p.amount_minor else -p.amount_minor end";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public Ledger(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
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
          EntryNumber last = lock();
          if (entries.isEmpty()) {
            return last;
          }
          long number = last.value();
          EntryChain chain = new EntryChain(head().chain());
          List<Object[]> heads = new ArrayList<>(entries.size());
          List<Object[]> postings = new ArrayList<>(2 * entries.size());
          for (Entry entry : entries) {
            JournalEntry journal = new JournalEntry(new EntryNumber(++number), entry, posted);
            List<Object[]> sides = JournalRows.postings(journal);
            heads.add(JournalRows.entry(journal, chain, sides));
            postings.addAll(sides);
          }
          insert(JournalRows.INSERT_ENTRY, heads);
          insert(JournalRows.INSERT_POSTING, postings);
          jdbc.update(
              "update ledger_head set last_number = ?, last_chain = ? where id = 1",
              number,
              chain.last().hex());
          return new EntryNumber(number);
        });
  }

  /**
   * Keeps others from posting until the caller's transaction ends.
   *
   * @return the number of the last entry
   */
  public EntryNumber lock() {
    return new EntryNumber(number("select last_number from ledger_head where id = 1 for update"));
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

  /** What was posted, in all periods, for earnings whose own period ended by the day. */
  public Map<EarningLine, Balance> balancesOfOrigin(LocalDate until) {
    return earnings("e.origin_until <= ?", until);
  }

  /** What was posted for earnings in one pay period. */
  public Map<EarningLine, Balance> balancesIn(PayCycle cycle) {
    return earnings("e.period = ?", cycle.name());
  }

  /** What was posted for a participant's earnings in the pay periods before one. */
  public Map<EarningLine, Balance> balancesBefore(PayCycle cycle, ParticipantId who) {
    return earnings("e.participant = ? and e.period_from < ?", who.value(), cycle.period().from());
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

  /**
   * What is payable in pay periods of the cycle's group before it that are not settled, by the
   * first day of the period.
   */
  public Map<Holder, SortedMap<LocalDate, Money>> unsettledBefore(PayCycle cycle) {
    Map<Holder, SortedMap<LocalDate, Money>> unsettled = new TreeMap<>();
    jdbc.query(
        "select e.participant, p.currency, e.period, e.period_from, sum("
            + SIGNED
            + ") balance from journal_entry e join posting p on p.entry_number = e.number"
            + " where p.account = 'PAYABLE' and e.period_from < ?"
            + " group by e.participant, p.currency, e.period, e.period_from having sum("
            + SIGNED
            + ") <> 0",
        row -> {
          if (PayCycle.parse(row.getString("period")).group().equals(cycle.group())) {
            Currency currency = Currency.getInstance(row.getString("currency"));
            Holder holder = new Holder(new ParticipantId(row.getString("participant")), currency);
            unsettled
                .computeIfAbsent(holder, h -> new TreeMap<>())
                .put(
                    row.getObject("period_from", LocalDate.class),
                    money(currency, row.getBigDecimal("balance")));
          }
        },
        cycle.period().from());
    return unsettled;
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
    Map<EarningLine, Balance> balances = new HashMap<>();
    jdbc.query(
        "select e.participant, e.plan, e.component, e.origin, e.origin_kind, e.deal, e.revision,"
            + " p.currency,"
            + " max(e.number) last_number, sum(case when p.account = 'PAYABLE' then "
            + SIGNED
            + " else 0 end) payable, sum(case when p.account = 'HELD' then "
            + SIGNED
            + " else 0 end) held"
            + " from journal_entry e join posting p on p.entry_number = e.number"
            + " where e.about = 'EARNING' and "
            + where
            + " group by e.participant, e.plan, e.component, e.origin, e.origin_kind, e.deal,"
            + " e.revision, p.currency",
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

  private void insert(String sql, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      jdbc.batchUpdate(sql, rows.subList(from, Math.min(from + BATCH, rows.size())));
    }
  }

  private long number(String sql, Object... arguments) {
    Long value = jdbc.queryForObject(sql, Long.class, arguments);
    return value == null ? 0 : value;
  }

  private static Money money(Currency currency, java.math.BigDecimal minor) {
    return new Money(currency, minor.longValueExact());
  }
}
