package io.countersign.web.contracts;

import io.countersign.contracts.ContractId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Batches as they stand in the database: the list of what is still to be done is nowhere else. */
@Component
class BatchRows {

  private static final int LONGEST_REASON = 2_000;

  /** Lines looked at for one that nobody holds: more than servers that work at once. */
  private static final int TRIED = 50;

  private static final String BATCH =
      "select b.number, b.file_name, b.signs, b.asked_by, b.asked_at, count(l.line) line_count,"
          + " count(l.done_at) done, count(l.refused) refused from contract_batch b"
          + " left join contract_batch_line l on l.batch = b.number ";
  private static final String GROUPED =
      " group by b.number, b.file_name, b.signs, b.asked_by, b.asked_at order by b.number desc";
  private static final RowMapper<Batch> ROW =
      (row, n) ->
          new Batch(
              row.getLong("number"),
              row.getString("file_name"),
              row.getBoolean("signs"),
              row.getString("asked_by"),
              row.getObject("asked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
              row.getInt("line_count"),
              row.getInt("done"),
              row.getInt("refused"));

  private final JdbcTemplate jdbc;
  private final JsonMapper json = JsonMapper.shared();

  BatchRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What was asked for one contract. */
  record Asked(int line, String booking, Map<String, String> typed) {}

  /** A line that is to be done, with who asked for it. */
  record Task(Batch.Line line, Map<String, String> typed, boolean signs, String by) {}

  private record Key(long batch, int line) {}

  /** Keeps what was asked for; needs a transaction. */
  long add(String file, boolean signs, String by, Instant at, List<Asked> lines) {
    long number =
        new SimpleJdbcInsert(jdbc)
            .withTableName("contract_batch")
            .usingGeneratedKeyColumns("number")
            .executeAndReturnKey(
                Map.of("file_name", file, "signs", signs, "asked_by", by, "asked_at", utc(at)))
            .longValue();
    jdbc.batchUpdate(
        "insert into contract_batch_line (batch, line, booking_id, typed) values (?, ?, ?, ?)",
        lines,
        1_000,
        (statement, asked) -> {
          statement.setLong(1, number);
          statement.setInt(2, asked.line());
          statement.setString(3, asked.booking());
          statement.setString(4, json.writeValueAsString(asked.typed()));
        });
    return number;
  }

  List<Batch> all() {
    return jdbc.query(BATCH + GROUPED, ROW);
  }

  Optional<Batch> find(long number) {
    return jdbc.query(BATCH + "where b.number = ?" + GROUPED, ROW, number).stream().findFirst();
  }

  /** The lines that came to no finished contract. */
  List<Batch.Line> refused(long number) {
    return jdbc.query(
        "select batch, line, booking_id, contract_id, refused from contract_batch_line"
            + " where batch = ? and refused is not null order by line",
        (row, n) -> line(row),
        number);
  }

  /**
   * A line that waits, held until the transaction ends; others that work take other lines. What may
   * be taken is read without a lock and then held by its key, so that taking one of ten thousand
   * neither sorts nor locks the others.
   */
  Optional<Task> next() {
    return jdbc
        .query(
            "select batch, line from contract_batch_line where done_at is null"
                + " order by done_at, batch, line limit "
                + TRIED,
            (row, n) -> new Key(row.getLong("batch"), row.getInt("line")))
        .stream()
        .flatMap(key -> held(key).stream())
        .findFirst();
  }

  private Optional<Task> held(Key key) {
    return jdbc
        .query(
            "select l.batch, l.line, l.booking_id, l.contract_id, l.refused, l.typed"
                + " from contract_batch_line l where l.batch = ? and l.line = ?"
                + " and l.done_at is null for update skip locked",
            (row, n) -> task(line(row), row.getString("typed")),
            key.batch(),
            key.line())
        .stream()
        .findFirst();
  }

  private Task task(Batch.Line line, String typed) {
    return jdbc.query(
            "select signs, asked_by from contract_batch where number = ?",
            (row, n) ->
                new Task(
                    line,
                    json.readValue(typed, new TypeReference<Map<String, String>>() {}),
                    row.getBoolean("signs"),
                    row.getString("asked_by")),
            line.batch())
        .get(0);
  }

  void drafted(Batch.Line line, ContractId contract) {
    jdbc.update(
        "update contract_batch_line set contract_id = ? where batch = ? and line = ?",
        contract.value(),
        line.batch(),
        line.line());
  }

  void done(Batch.Line line, Instant at) {
    end(line, null, at);
  }

  void refuse(Batch.Line line, String why, Instant at) {
    end(line, why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON), at);
  }

  private void end(Batch.Line line, @Nullable String why, Instant at) {
    jdbc.update(
        "update contract_batch_line set refused = ?, done_at = ? where batch = ? and line = ?"
            + " and done_at is null",
        why,
        utc(at),
        line.batch(),
        line.line());
  }

  private static Batch.Line line(ResultSet row) throws SQLException {
    return new Batch.Line(
        row.getLong("batch"),
        row.getInt("line"),
        row.getString("booking_id"),
        Objects.requireNonNullElse(row.getString("contract_id"), ""),
        Objects.requireNonNullElse(row.getString("refused"), ""));
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
