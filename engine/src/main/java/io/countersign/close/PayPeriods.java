package io.countersign.close;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.ledger.PayCycle;
import io.countersign.people.PayGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The pay periods. Those of one group follow each other and never share a day. */
@Component
public class PayPeriods {

  /** The steps that leave a mark, each in three columns. */
  private static final List<PeriodState> STEPS =
      List.of(
          PeriodState.CALCULATED,
          PeriodState.REVIEWED,
          PeriodState.APPROVED,
          PeriodState.LOCKED,
          PeriodState.PAID);

  private static final String SELECT =
      "select name, state, "
          + STEPS.stream()
              .map(PayPeriods::column)
              .map(step -> step + "_by, " + step + "_at, " + step + "_hash")
              .collect(Collectors.joining(", "))
          + " from pay_period ";

  private static final String UPDATE =
      "update pay_period set state = ?, "
          + STEPS.stream()
              .map(PayPeriods::column)
              .map(step -> step + "_by = ?, " + step + "_at = ?, " + step + "_hash = ?")
              .collect(Collectors.joining(", "))
          + " where name = ?";

  /** As many characters about an event as are kept. */
  private static final int LONGEST = 200;

  private static final RowMapper<PayPeriod> ROW = (row, n) -> period(row);

  private static final String LOCK = "select name from pay_period where name = ? for update";
  private static final String LEDGER = "select id from ledger_head where id = 1 for update";

  private final JdbcTemplate jdbc;
  private final PoliteLock lock;

  public PayPeriods(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.lock = new PoliteLock(jdbc);
  }

  /** All pay periods, the earliest first. */
  public List<PayPeriod> list() {
    return jdbc.query(SELECT + "order by from_day, pay_group", ROW);
  }

  public Optional<PayPeriod> find(PayCycle cycle) {
    return jdbc.query(SELECT + "where name = ?", ROW, cycle.name()).stream().findFirst();
  }

  /** Everything that was done with a pay period, the earliest first. */
  public List<PeriodEvent> history(PayCycle cycle) {
    return jdbc.query(
        "select state, done_by, done_at, content, words from pay_period_event where period = ?"
            + " order by number",
        (row, n) ->
            new PeriodEvent(
                PeriodState.valueOf(row.getString("state")),
                new PayPeriod.Mark(
                    row.getString("done_by"),
                    row.getObject("done_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    new Digest(row.getString("content"))),
                row.getString("words")),
        cycle.name());
  }

  /**
   * Opens a pay period; one that is there already stays as it is.
   *
   * @throws PeriodOverlaps when it shares days with another of its group
   * @throws PeriodBeforeClosed when it comes before a closed one of its group
   */
  public void open(PayCycle cycle) {
    List<PayPeriod> others =
        list().stream().filter(one -> one.cycle().group().equals(cycle.group())).toList();
    if (others.stream().anyMatch(one -> one.cycle().equals(cycle))) {
      return;
    }
    for (PayPeriod other : others) {
      if (other.period().days().overlaps(cycle.period().days())) {
        throw new PeriodOverlaps(cycle, other.cycle());
      }
    }
    for (PayPeriod other : others) {
      if (other.isClosed() && cycle.period().from().isBefore(other.period().from())) {
        throw new PeriodBeforeClosed(cycle, other.cycle());
      }
    }
    try {
      jdbc.update(
          "insert into pay_period (name, pay_group, from_day, until_day, state)"
              + " values (?, ?, ?, ?, 'OPEN')",
          cycle.name(),
          cycle.group().name(),
          cycle.period().from(),
          cycle.period().until());
    } catch (DuplicateKeyException e) {
      // somebody else opened one that starts on the same day at the same moment
      if (find(cycle).isEmpty()) {
        throw new PeriodOverlaps(cycle, at(cycle));
      }
    }
  }

  /** Opens, for a group, every pay period of a cadence that shares a day with the range. */
  public void open(PayGroup group, Cadence cadence, LocalDate from, LocalDate until) {
    for (Period period : cadence.periodsIn(from, until)) {
      open(new PayCycle(group, period));
    }
  }

  /**
   * Keeps others from changing a pay period until the caller's transaction ends.
   *
   * @throws BeingCalculated when a calculation keeps it
   */
  PayPeriod lock(PayCycle cycle) {
    lock.lock(LOCK, cycle.name());
    return known(cycle);
  }

  /** The same, and from posting. */
  PayPeriod lockToPost(PayCycle cycle) {
    PayPeriod locked = lock(cycle);
    lock.lock(LEDGER);
    return locked;
  }

  /**
   * Locks all pay periods of a group that are not closed, the earliest first, and keeps others from
   * posting.
   *
   * @throws BeingCalculated when a calculation keeps them
   */
  List<PayPeriod> lockOpenToPost(PayGroup group) {
    List<PayPeriod> locked = lockOpen(group, lock::lock);
    lock.lock(LEDGER);
    return locked;
  }

  /**
   * Locks all pay periods of a group that are not closed, the earliest first, and waits for whoever
   * keeps them.
   */
  List<PayPeriod> lockOpen(PayGroup group) {
    return lockOpen(group, jdbc::queryForList);
  }

  /**
   * One after the other by its name: a search for update keeps those that it passes too, and two
   * that search would wait for each other.
   */
  private List<PayPeriod> lockOpen(PayGroup group, BiConsumer<String, Object[]> locking) {
    Set<PayCycle> locked = new HashSet<>();
    for (PayPeriod open : open(group)) {
      locking.accept(LOCK, new Object[] {open.cycle().name()});
      locked.add(open.cycle());
    }
    // read again, as whoever kept one may have changed it
    return open(group).stream().filter(found -> locked.contains(found.cycle())).toList();
  }

  private List<PayPeriod> open(PayGroup group) {
    String open = "where pay_group = ? and state not in ('LOCKED', 'PAID') order by from_day";
    return jdbc.query(SELECT + open, ROW, group.name());
  }

  /** The pay periods of a group that are closed. */
  List<PayCycle> closed(PayGroup group) {
    return list().stream()
        .filter(found -> found.isClosed() && found.cycle().group().equals(group))
        .map(PayPeriod::cycle)
        .toList();
  }

  /** The earliest pay period of the group before this one that has not come as far as a state. */
  Optional<PayCycle> before(PayCycle cycle, PeriodState state) {
    return jdbc
        .query(
            SELECT + "where pay_group = ? and from_day < ? and state <> 'PAID' order by from_day",
            ROW,
            cycle.group().name(),
            cycle.period().from())
        .stream()
        .filter(found -> found.state().compareTo(state) < 0)
        .map(PayPeriod::cycle)
        .findFirst();
  }

  /** Stores how far a locked pay period has come, and what brought it there. */
  void store(PayPeriod period, PayPeriod.Mark done, String words) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(period.state().name());
    for (PeriodState step : STEPS) {
      PayPeriod.Mark mark = period.steps().at(step);
      row.add(mark == null ? null : mark.by());
      row.add(mark == null ? null : LocalDateTime.ofInstant(mark.at(), ZoneOffset.UTC));
      row.add(mark == null ? null : mark.content().hex());
    }
    row.add(period.cycle().name());
    jdbc.update(UPDATE, row.toArray());
    jdbc.update(
        "insert into pay_period_event (period, state, done_by, done_at, content, words)"
            + " values (?, ?, ?, ?, ?, ?)",
        period.cycle().name(),
        period.state().name(),
        done.by(),
        LocalDateTime.ofInstant(done.at(), ZoneOffset.UTC),
        done.content().hex(),
        words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + '…');
  }

  private PayPeriod known(PayCycle cycle) {
    return find(cycle).orElseThrow(() -> new PeriodUnknown(cycle));
  }

  private PayCycle at(PayCycle start) {
    return list().stream()
        .map(PayPeriod::cycle)
        .filter(cycle -> cycle.group().equals(start.group()))
        .filter(cycle -> cycle.period().from().equals(start.period().from()))
        .findFirst()
        .orElseThrow();
  }

  private static PayPeriod period(ResultSet row) throws SQLException {
    Map<PeriodState, PayPeriod.Mark> marks = new EnumMap<>(PeriodState.class);
    for (PeriodState step : STEPS) {
      String column = column(step);
      String by = row.getString(column + "_by");
      if (by != null) {
        marks.put(
            step,
            new PayPeriod.Mark(
                by,
                row.getObject(column + "_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                new Digest(row.getString(column + "_hash"))));
      }
    }
    return new PayPeriod(
        PayCycle.parse(row.getString("name")),
        PeriodState.valueOf(row.getString("state")),
        new PayPeriod.Steps(marks));
  }

  private static String column(PeriodState step) {
    return step.name().toLowerCase(Locale.ROOT);
  }
}
