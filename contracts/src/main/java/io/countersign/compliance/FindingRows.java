package io.countersign.compliance;

import io.countersign.contracts.ContractId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Rounds, findings and acceptances as they stand in the database. */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
class FindingRows {

  private static final String FINDING =
      """
      select f.*, a.reason, a.last_day, a.accepted_by, a.accepted_at
      from compliance_finding f
      left join compliance_tolerance a on a.id = (
        select max(b.id) from compliance_tolerance b where b.finding_id = f.id)
      """;

  private final JdbcClient jdbc;

  FindingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When an inspection looked, and who asked for it. */
  record Looked(Instant from, Instant until, String by) {}

  private record Live(long id, String key, FindingCode code) {}

  Optional<Instant> lastStarted() {
    return jdbc.sql("select started_at from compliance_inspection order by id desc limit 1")
        .query(LocalDateTime.class)
        .optional()
        .map(time -> time.toInstant(ZoneOffset.UTC));
  }

  /**
   * Keeps what an inspection found: opens what is new, and closes what it looked for and did not
   * find.
   *
   * @return the inspection's number
   */
  long keep(Looked inspection, List<Found> found, Set<FindingCode> looked) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into compliance_inspection (started_at, ended_at, started_by, found)"
                + " values (?, ?, ?, ?)")
        .params(
            column(inspection.from()), column(inspection.until()), inspection.by(), found.size())
        .update(key, "id");
    long id = Optional.ofNullable(key.getKey()).orElseThrow().longValue();
    Map<String, Found> now =
        found.stream()
            .collect(Collectors.toMap(Found::key, one -> one, (one, same) -> one, TreeMap::new));
    now.forEach((live, one) -> open(id, live, one, inspection.from()));
    jdbc
        .sql("select id, live_key, code from compliance_finding where live_key is not null")
        .query(
            (row, number) ->
                new Live(
                    row.getLong("id"),
                    row.getString("live_key"),
                    FindingCode.valueOf(row.getString("code"))))
        .list()
        .stream()
        .filter(live -> looked.contains(live.code()) && !now.containsKey(live.key()))
        .sorted(Comparator.comparing(Live::id))
        .forEach(
            live ->
                jdbc.sql(
                        "update compliance_finding set live_key = null, closed_run = ?,"
                            + " closed_at = ? where id = ? and live_key is not null")
                    .params(id, column(inspection.from()), live.id())
                    .update());
    return id;
  }

  private void open(long inspection, String live, Found one, Instant at) {
    jdbc.sql(
            "insert ignore into compliance_finding (live_key, code, contract_id, sentence,"
                + " opened_run, opened_at) values (?, ?, ?, ?, ?, ?)")
        .param(live)
        .param(one.code().name())
        .param(one.contract().map(ContractId::value).orElse(null))
        .param(one.sentence())
        .param(inspection)
        .param(column(at))
        .update();
  }

  List<Finding> open() {
    return findings(" where f.live_key is not null order by f.id");
  }

  Optional<Finding> find(long id) {
    return findings(" where f.id = ?", id).stream().findFirst();
  }

  Inspection inspection(long id) {
    return inspections(" where id = ?", id).get(0);
  }

  List<Inspection> inspections(int atMost) {
    return inspections(" order by id desc limit ?", atMost);
  }

  void accept(long finding, Tolerance tolerance) {
    jdbc.sql(
            "insert into compliance_tolerance (finding_id, reason, last_day, accepted_by,"
                + " accepted_at) values (?, ?, ?, ?, ?)")
        .params(
            finding,
            tolerance.reason(),
            tolerance.lastDay(),
            tolerance.by(),
            column(tolerance.at()))
        .update();
  }

  private List<Inspection> inspections(String which, Object... values) {
    return jdbc.sql("select id, started_at, started_by, found from compliance_inspection" + which)
        .params(values)
        .query(
            (row, number) ->
                new Inspection(
                    row.getLong("id"),
                    time(row, "started_at").orElseThrow(),
                    row.getString("started_by"),
                    row.getInt("found"),
                    findings(" where f.opened_run = ? order by f.id", row.getLong("id")),
                    findings(" where f.closed_run = ? order by f.id", row.getLong("id"))))
        .list();
  }

  private List<Finding> findings(String which, Object... values) {
    return jdbc.sql(FINDING + which).params(values).query(FindingRows::finding).list();
  }

  private static Finding finding(ResultSet row, int number) throws SQLException {
    Optional<Instant> accepted = time(row, "accepted_at");
    Optional<Tolerance> tolerance = Optional.empty();
    if (accepted.isPresent()) {
      tolerance =
          Optional.of(
              new Tolerance(
                  row.getString("accepted_by"),
                  accepted.get(),
                  row.getString("reason"),
                  row.getObject("last_day", LocalDate.class)));
    }
    return new Finding(
        row.getLong("id"),
        FindingCode.valueOf(row.getString("code")),
        Optional.ofNullable(row.getString("contract_id")).map(ContractId::new),
        row.getString("sentence"),
        time(row, "opened_at").orElseThrow(),
        time(row, "closed_at"),
        tolerance);
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    @Nullable LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return Optional.ofNullable(time).map(t -> t.toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime column(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
