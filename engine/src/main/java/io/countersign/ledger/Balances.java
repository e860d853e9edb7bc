package io.countersign.ledger;

import static java.util.Collections.nCopies;

import io.countersign.calendar.Period;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the entries of the books come to: sums of what was posted, read from the entries each time
 * and kept nowhere. Of accounts of what is owed, what is credited counts up.
 */
public final class Balances {

  /** So many entries are read at once where all are. */
  private static final int PAGE = 20_000;

  private static final String LAST = "select max(number) from journal_entry";

  static final String SIGNED =
      "case when p.direction = 'CREDIT' then p.amount_minor else -p.amount_minor end";

  private final JdbcTemplate jdbc;

  Balances(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Tells what every entry posted, in all pay periods, for earnings whose own period ended by the
   * day; there may be several of one earning. Only some entries are held at once.
   */
  public void eachOfOrigin(LocalDate until, BiConsumer<EarningLine, Balance> each) {
    Long last = jdbc.queryForObject(LAST, Long.class);
    for (long from = 1; last != null && from <= last; from += PAGE) {
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

  /**
   * What was forgiven of draws, by draw and period, for plan periods that ended by a day.
   *
   * @param whose null for everybody
   * @return what is zero by now is among it
   */
  public Map<EarningLine, Money> forgiven(
      LocalDate until, @Nullable Collection<ParticipantId> whose) {
    Map<EarningLine, Money> forgiven = new HashMap<>();
    List<Object> asked = new ArrayList<>(List.of(until));
    String some = "";
    if (whose != null) {
      whose.forEach(who -> asked.add(who.value()));
      some = " and e.participant in (" + String.join(", ", nCopies(whose.size(), "?")) + ")";
    }
    jdbc.query(
        "select e.participant, e.plan, e.component, e.origin, e.origin_kind, e.deal, e.revision,"
            + " p.currency, sum("
            + SIGNED
            + ") credit from journal_entry e join posting p on p.entry_number = e.number"
            + " where e.about = 'FORGIVENESS' and p.account = 'DRAW_FORGIVEN'"
            + " and e.origin_until <= ?"
            + some
            + " group by e.participant, e.plan, e.component, e.origin,"
            + " e.origin_kind, e.deal, e.revision, p.currency",
        row -> {
          Currency currency = Currency.getInstance(row.getString("currency"));
          forgiven.put(
              new EarningLine(JournalRows.key(row), currency),
              money(currency, row.getBigDecimal("credit")).negated());
        },
        asked.toArray());
    return forgiven;
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
  public Map<EarningLine, Balance> in(PayCycle cycle) {
    return earnings("e.period = ?", cycle.name());
  }

  /** What was posted for a participant's earnings in the pay periods before one. */
  public Map<EarningLine, Balance> before(PayCycle cycle, ParticipantId who) {
    return earnings("e.participant = ? and e.period_from < ?", who.value(), cycle.period().from());
  }

  /** The same as the books stood when an entry was their last. */
  public Map<EarningLine, Balance> before(PayCycle cycle, ParticipantId who, EntryNumber asOf) {
    return earnings(
        "e.participant = ? and e.period_from < ? and e.number <= ?",
        who.value(),
        cycle.period().from(),
        asOf.value());
  }

  /** The balances of a liability account over all pay periods that start before the day. */
  public Map<Holder, Money> of(Account account, LocalDate before) {
    return sums("p.account = ? and e.period_from < ?", account.name(), before);
  }

  /** The balances of a liability account over all pay periods. */
  public Map<Holder, Money> of(Account account) {
    return sums("p.account = ?", account.name());
  }

  /** What one pay period did to the balances of a liability account. */
  public Map<Holder, Money> in(PayCycle cycle, Account account) {
    return sums("p.account = ? and e.period = ?", account.name(), cycle.name());
  }

  private Map<Holder, Money> sums(String where, Object... arguments) {
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

  private static Money money(Currency currency, BigDecimal minor) {
    return new Money(currency, minor.longValueExact());
  }
}
