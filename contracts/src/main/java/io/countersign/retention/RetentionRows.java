package io.countersign.retention;

import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Stamp;
import io.countersign.retention.RetentionRefused.RequestDecided;
import io.countersign.retention.RetentionRequest.Decision;
import io.countersign.retention.RetentionRequest.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests, decisions and holds as they stand in the database, to which rows are only added. */
@Component
class RetentionRows {

  private static final String REQUEST =
      "select r.*, d.confirmed, d.decided_by, d.decided_at from retention_request r"
          + " left join retention_decision d on d.request_id = r.id";
  private static final String HOLD =
      "select h.*, (select count(*) from retention_request r join retention_decision d on"
          + " d.request_id = r.id and d.confirmed where r.hold_id = h.id) as lifts from legal_hold"
          + " h";

  private final JdbcClient jdbc;

  RetentionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(RetentionClass retention, String reason, Stamp asked) {
    jdbc.sql(
            "insert into retention_request (kind, class_name, template, years, from_day, reason,"
                + " asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Kind.CLASS.name(),
            retention.name(),
            retention.template(),
            retention.years(),
            retention.from(),
            reason,
            asked.by().login(),
            column(asked.at()))
        .update();
  }

  void ask(Kind kind, ContractId contract, Optional<Long> hold, String reason, Stamp asked) {
    jdbc.sql(
            "insert into retention_request (kind, contract_id, hold_id, reason, asked_by, asked_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .param(kind.name())
        .param(contract.value())
        .param(hold.orElse(null))
        .param(reason)
        .param(asked.by().login())
        .param(column(asked.at()))
        .update();
  }

  Optional<RetentionRequest> find(long id) {
    return jdbc.sql(REQUEST + " where r.id = ?").param(id).query(RetentionRows::request).optional();
  }

  /**
   * Keeps a decision; of two at once only one is kept.
   *
   * @throws RequestDecided when there is one
   */
  void decide(long request, boolean confirmed, Stamp decided) {
    try {
      jdbc.sql(
              "insert into retention_decision (request_id, confirmed, decided_by, decided_at)"
                  + " values (?, ?, ?, ?)")
          .params(request, confirmed, decided.by().login(), column(decided.at()))
          .update();
    } catch (DuplicateKeyException there) {
      throw new RequestDecided();
    }
  }

  /** Every request, the newest first. */
  List<RetentionRequest> requests() {
    return jdbc.sql(REQUEST + " order by r.id desc").query(RetentionRows::request).list();
  }

  List<RetentionRequest> requests(ContractId contract) {
    return jdbc.sql(REQUEST + " where r.contract_id = ? order by r.id desc")
        .param(contract.value())
        .query(RetentionRows::request)
        .list();
  }

  /** Classes that somebody confirmed, the one confirmed last first. */
  List<RetentionClass> classes() {
    return jdbc
        .sql(
            REQUEST + " where r.kind = 'CLASS' and d.confirmed order by r.from_day desc, r.id desc")
        .query(RetentionRows::request)
        .list()
        .stream()
        .map(RetentionRequest::retention)
        .flatMap(Optional::stream)
        .toList();
  }

  void place(ContractId contract, String reason, Stamp placed) {
    jdbc.sql(
            "insert into legal_hold (contract_id, reason, placed_by, placed_at) values (?, ?, ?,"
                + " ?)")
        .params(contract.value(), reason, placed.by().login(), column(placed.at()))
        .update();
  }

  List<LegalHold> holds(ContractId contract) {
    return jdbc.sql(HOLD + " where h.contract_id = ? order by h.id")
        .param(contract.value())
        .query(RetentionRows::hold)
        .list();
  }

  Optional<LegalHold> hold(long id) {
    return jdbc.sql(HOLD + " where h.id = ?").param(id).query(RetentionRows::hold).optional();
  }

  /** Holds that were not lifted, the oldest first. */
  List<LegalHold> holds() {
    return jdbc.sql(HOLD + " order by h.id").query(RetentionRows::hold).list().stream()
        .filter(hold -> !hold.lifted())
        .toList();
  }

  private static RetentionRequest request(ResultSet row, int number) throws SQLException {
    Kind kind = Kind.valueOf(row.getString("kind"));
    Optional<RetentionClass> retention = Optional.empty();
    if (kind == Kind.CLASS) {
      retention =
          Optional.of(
              new RetentionClass(
                  row.getString("class_name"),
                  row.getString("template"),
                  row.getInt("years"),
                  row.getObject("from_day", LocalDate.class)));
    }
    @Nullable String decidedBy = row.getString("decided_by");
    Optional<Decision> decision = Optional.empty();
    if (decidedBy != null) {
      decision = Optional.of(new Decision(row.getBoolean("confirmed"), stamp(row, "decided")));
    }
    long hold = row.getLong("hold_id");
    return new RetentionRequest(
        row.getLong("id"),
        kind,
        retention,
        Optional.ofNullable(row.getString("contract_id")).map(ContractId::new),
        hold == 0 ? Optional.empty() : Optional.of(hold),
        row.getString("reason"),
        stamp(row, "asked"),
        decision);
  }

  private static LegalHold hold(ResultSet row, int number) throws SQLException {
    return new LegalHold(
        row.getLong("id"),
        new ContractId(row.getString("contract_id")),
        row.getString("reason"),
        stamp(row, "placed"),
        row.getInt("lifts") > 0);
  }

  private static Stamp stamp(ResultSet row, String what) throws SQLException {
    return new Stamp(
        new Actor(row.getString(what + "_by")),
        row.getObject(what + "_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  static LocalDateTime column(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
