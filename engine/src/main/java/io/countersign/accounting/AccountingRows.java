package io.countersign.accounting;

import io.countersign.accounting.GeneralLine.Journal;
import io.countersign.accounting.GeneralLine.Side;
import io.countersign.accounting.GeneralLine.Subject;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.ledger.Direction;
import io.countersign.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The journals of closed periods, written down once; the database refuses to change or remove them.
 */
@Component
class AccountingRows {

  private static final int BATCH = 1_000;
  private static final String COLUMNS =
      "journal, on_day, account, code, name, direction, currency, amount_minor, participant,"
          + " cost_centre, plan, component, deal, memo";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  AccountingRows(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What was written down of a period: the policy's document and the digest of the lines. */
  record Written(String policy, Digest digest) {}

  Map<Period, Written> written() {
    Map<Period, Written> written = new HashMap<>();
    jdbc.query(
        "select period, policy, digest from accounting_period",
        row -> {
          written.put(
              Period.parse(row.getString("period")),
              new Written(row.getString("policy"), new Digest(row.getString("digest"))));
        });
    return written;
  }

  /**
   * The lines of a period that is written down.
   *
   * @throws IllegalStateException when they are not what was written
   */
  List<GeneralLine> lines(Period period, Digest digest) {
    List<GeneralLine> lines =
        jdbc.query(
            "select " + COLUMNS + " from accounting_line where period = ? order by line",
            (row, n) -> line(row),
            period.name());
    if (!JournalCsv.digest(period, lines).equals(digest)) {
      throw new IllegalStateException(
          "the journals of " + period + " are not what was written: somebody edited the database");
    }
    return lines;
  }

  /** Writes a closed period down, as part of the caller's transaction. */
  Digest write(PeriodAccounts accounts, Instant closedAt) {
    Period period = accounts.period().period();
    Digest digest = JournalCsv.digest(period, accounts.lines());
    jdbc.update(
        "insert into accounting_period (period, from_day, until_day, policy, digest, closed_at,"
            + " written_at) values (?, ?, ?, ?, ?, ?, ?)",
        period.name(),
        period.from(),
        period.until(),
        accounts.policy().document(),
        digest.hex(),
        at(closedAt),
        at(clock.instant()));
    List<Object[]> rows = new ArrayList<>();
    for (GeneralLine line : accounts.lines()) {
      rows.add(row(period, rows.size() + 1, line));
    }
    String sql =
        "insert into accounting_line (period, line, "
            + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    for (int from = 0; from < rows.size(); from += BATCH) {
      jdbc.batchUpdate(sql, rows.subList(from, Math.min(from + BATCH, rows.size())));
    }
    return digest;
  }

  private static Object[] row(Period period, int number, GeneralLine line) {
    Side side = line.side();
    Subject about = line.subject();
    return new Object[] {
      period.name(),
      number,
      line.journal().name(),
      line.on(),
      side.account().name(),
      side.code().code(),
      side.code().name(),
      side.direction().name(),
      side.amount().currency().getCurrencyCode(),
      side.amount().minor(),
      about.participant(),
      about.costCentre(),
      about.plan(),
      about.component(),
      about.deal(),
      line.memo()
    };
  }

  private static GeneralLine line(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new GeneralLine(
        Journal.valueOf(row.getString("journal")),
        row.getObject("on_day", LocalDate.class),
        new Side(
            GeneralAccount.valueOf(row.getString("account")),
            new AccountCode(row.getString("code"), row.getString("name")),
            Direction.valueOf(row.getString("direction")),
            new Money(currency, row.getLong("amount_minor"))),
        new Subject(
            row.getString("participant"),
            row.getString("cost_centre"),
            row.getString("plan"),
            row.getString("component"),
            row.getString("deal")),
        row.getString("memo"));
  }

  private static LocalDateTime at(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }
}
