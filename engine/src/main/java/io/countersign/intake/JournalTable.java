package io.countersign.intake;

import io.countersign.bulk.Bulk;
import io.countersign.canonical.Digest;
import io.countersign.canonical.NotAsWritten;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.intake.Standing.Written;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lines of the journal in the database. */
final class JournalTable {

  private static final String SELECT =
      "select line_number, source, content, digest, recorded_at from deal_event";
  private static final Bulk.Target LINES =
      new Bulk.Target(
          "deal_event",
          List.of(
              "line_number",
              "source",
              "deal_id",
              "nth",
              "kind",
              "happened_on",
              "content",
              "digest",
              "recorded_at"));

  private final Bulk bulk;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final DealMembers members;

  JournalTable(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.bulk = new Bulk(jdbc);
    this.clock = clock;
    members = new DealMembers(jdbc, bulk);
  }

  /** Adds what is not a repeat, in order; needs a transaction. */
  List<Change> append(String source, List<? extends DealEvent> events) {
    long last = lock();
    Map<DealId, Standing> standings = standings(source, events);
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    List<Change> changes = new ArrayList<>(events.size());
    List<Object[]> rows = new ArrayList<>();
    List<DealMembers.Line> lines = new ArrayList<>();
    for (DealEvent told : events) {
      Standing standing = standings.computeIfAbsent(told.deal(), deal -> new Standing(source));
      Written written = Written.of(standing.meant(told));
      Change change = standing.changeBy(written);
      changes.add(change);
      if (change != Change.UNCHANGED) {
        standing.add(written);
        long number = last + rows.size() + 1;
        lines.add(new DealMembers.Line(number, written.event()));
        rows.add(
            new Object[] {
              number,
              source,
              told.deal().value(),
              standing.lines(),
              written.kind(),
              told.on(),
              written.content(),
              written.digest(),
              now
            });
      }
    }
    bulk.insert(LINES, rows);
    members.add(last, lines);
    return changes;
  }

  /** Adds some teams that are missing in their list; needs a transaction. */
  boolean completeTeams() {
    return members.told() < lock() && members.complete(this);
  }

  /** Who stood on the team of which deal. */
  DealMembers teams() {
    return members;
  }

  List<JournalLine> of(Set<DealId> deals) {
    return jdbc.query(
        SELECT
            + " where deal_id in ("
            + String.join(", ", Collections.nCopies(deals.size(), "?"))
            + ") order by line_number",
        (row, index) -> line(row),
        deals.stream().map(DealId::value).toArray());
  }

  /** The number of the last line. */
  long last() {
    Long last = jdbc.queryForObject("select max(line_number) from deal_event", Long.class);
    return Objects.requireNonNullElse(last, 0L);
  }

  /** The lines with numbers from one to another, both included. */
  List<JournalLine> between(long first, long last) {
    return jdbc.query(
        SELECT + " where line_number between ? and ? order by line_number",
        (row, index) -> line(row),
        first,
        last);
  }

  /** Tells the deal and the number of each line, all lines of a deal together. */
  void eachByDeal(ObjLongConsumer<String> reader) {
    jdbc.query(
        connection ->
            streaming(connection, "select deal_id, line_number from deal_event order by deal_id"),
        row -> {
          reader.accept(row.getString(1), row.getLong(2));
        });
  }

  List<JournalLine> cancellations() {
    return jdbc.query(
        SELECT + " where kind = 'cancelled' order by line_number", (row, index) -> line(row));
  }

  void each(Consumer<JournalLine> reader) {
    jdbc.query(
        connection -> streaming(connection, SELECT + " order by line_number"),
        row -> {
          reader.accept(line(row));
        });
  }

  /** The lines that had been written by a moment. */
  void each(Instant asOf, Consumer<JournalLine> reader) {
    jdbc.query(
        connection -> {
          PreparedStatement statement =
              streaming(connection, SELECT + " where recorded_at <= ? order by line_number");
          statement.setObject(1, LocalDateTime.ofInstant(asOf, ZoneOffset.UTC));
          return statement;
        },
        row -> {
          reader.accept(line(row));
        });
  }

  /** Waits until no other writer is at work and gives the number of the last line. */
  private long lock() {
    jdbc.queryForList("select book from write_lock where book = 'journal' for update");
    return last();
  }

  private Map<DealId, Standing> standings(String source, List<? extends DealEvent> events) {
    Set<Object> deals = new LinkedHashSet<>();
    events.forEach(event -> deals.add(event.deal().value()));
    List<Object> arguments = new ArrayList<>(deals);
    arguments.add(source);
    Map<DealId, Standing> standings = new HashMap<>();
    jdbc.query(
        "select deal_id, kind, digest, case when kind = 'cancelled' then content end as content"
            + " from deal_event where deal_id in ("
            + String.join(", ", Collections.nCopies(deals.size(), "?"))
            + ") and source = ? order by line_number",
        row -> {
          standings
              .computeIfAbsent(new DealId(row.getString("deal_id")), deal -> new Standing(source))
              .add(row.getString("kind"), row.getString("digest"), row.getString("content"));
        },
        arguments.toArray());
    return standings;
  }

  /** MySQL's driver holds a whole answer in memory unless it is asked in just this way. */
  private static PreparedStatement streaming(Connection connection, String sql)
      throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    boolean mysql = "MySQL".equals(connection.getMetaData().getDatabaseProductName());
    statement.setFetchSize(mysql ? Integer.MIN_VALUE : 1_000);
    return statement;
  }

  private static JournalLine line(ResultSet row) throws SQLException {
    long number = row.getLong("line_number");
    String content = row.getString("content");
    String digest = Digest.of(content.getBytes(StandardCharsets.UTF_8)).hex();
    if (!digest.equals(row.getString("digest"))) {
      throw new NotAsWritten("line " + number + " of the deal journal");
    }
    return new JournalLine(
        number,
        row.getString("source"),
        EventJson.read(content),
        row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
