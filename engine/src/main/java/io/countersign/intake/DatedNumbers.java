package io.countersign.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers of days in a table to which lines are only added: of all that was told under a key the
 * latest holds. Writers go one after the other and join the transaction of the caller, if there is
 * one.
 */
final class DatedNumbers {

  /** Where the numbers are: the columns of a key besides the day, and of the number. */
  record Table(String name, String one, String other, String number) {}

  /** What is told: of what and what besides, on which day, which number (null: none any more). */
  record Told(String one, String other, LocalDate on, @Nullable BigDecimal number) {

    /**
     * @throws IllegalArgumentException when the number has more than 15 digits before the point or
     *     10 after it
     */
    Told {
      number = number == null ? null : EventJson.plain(number);
      if (number != null && (number.scale() > 10 || number.precision() - number.scale() > 15)) {
        throw new IllegalArgumentException(
            "of " + one + " " + other + " on " + on + ", " + number + " is too long to be kept");
      }
    }

    private Key key() {
      return new Key(one, other, on);
    }
  }

  private record Key(String one, String other, LocalDate on) {}

  private record Latest(int revision, @Nullable BigDecimal number) {}

  private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Table table;
  private final String columns;

  DatedNumbers(
      Table table, JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.table = table;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    // with repeatable read a writer who waited for the lock would not see what it waited for
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
    this.columns =
        "%s, %s, happened_on, revision, %s".formatted(table.one(), table.other(), table.number());
  }

  /** Adds what is not told already, and says of each what it changed. */
  List<Change> tell(String source, List<Told> told) {
    if (told.isEmpty()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>(told.size());
    transaction.executeWithoutResult(
        status -> {
          jdbc.queryForList("select book from write_lock where book = ? for update", table.name());
          add(source, told, changes);
        });
    return changes;
  }

  /** How many lines there are. */
  long told() {
    Long lines = jdbc.queryForObject("select count(*) from " + table.name(), Long.class);
    return lines == null ? 0 : lines;
  }

  /** What holds, by day. */
  List<Told> holding() {
    return holding(FOREVER);
  }

  /** What held at a moment, by day. */
  List<Told> holding(Instant asOf) {
    LocalDateTime latest = LocalDateTime.ofInstant(asOf, ZoneOffset.UTC);
    return jdbc.query(
        """
        select %1$s from %2$s n
        where %3$s is not null and told_at <= ? and not exists (
          select 1 from %2$s later where later.%4$s = n.%4$s and later.%5$s = n.%5$s
            and later.happened_on = n.happened_on and later.revision > n.revision
            and later.told_at <= ?)
        order by happened_on, %4$s, %5$s\
        """
            .formatted(columns, table.name(), table.number(), table.one(), table.other()),
        (row, index) -> told(row),
        latest,
        latest);
  }

  private void add(String source, List<Told> told, List<Change> changes) {
    Map<Key, Latest> known = latest(told);
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    List<Object[]> rows = new ArrayList<>();
    for (Told one : told) {
      Latest before = known.getOrDefault(one.key(), new Latest(0, null));
      if (isSame(before.number(), one.number())) {
        changes.add(Change.UNCHANGED);
        continue;
      }
      changes.add(before.revision() == 0 ? Change.NEW : Change.CHANGED);
      known.put(one.key(), new Latest(before.revision() + 1, one.number()));
      rows.add(
          new Object[] {
            one.one(), one.other(), one.on(), before.revision() + 1, one.number(), source, now
          });
    }
    jdbc.batchUpdate(
        "insert into %s (%s, source, told_at) values (?, ?, ?, ?, ?, ?, ?)"
            .formatted(table.name(), columns),
        rows);
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  private Map<Key, Latest> latest(List<Told> told) {
    List<LocalDate> days = told.stream().map(Told::on).toList();
    Map<Key, Latest> latest = new HashMap<>();
    jdbc.query(
        "select %s from %s where happened_on between ? and ? order by revision"
            .formatted(columns, table.name()),
        row -> {
          Told known = told(row);
          latest.put(known.key(), new Latest(row.getInt("revision"), known.number()));
        },
        Collections.min(days),
        Collections.max(days));
    return latest;
  }

  private Told told(ResultSet row) throws SQLException {
    return new Told(
        row.getString(table.one()),
        row.getString(table.other()),
        row.getObject("happened_on", LocalDate.class),
        row.getBigDecimal(table.number()));
  }
}
