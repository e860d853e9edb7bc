package io.countersign.close;

import io.countersign.calculation.CalculationProblem;
import io.countersign.ledger.LostConnections;
import io.countersign.ledger.PayCycle;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The record of all calculation runs. */
@Component
public class CalculationRuns {

  private static final int LONGEST = 2_000;
  private static final int LONGEST_ABOUT = 1_000;
  private static final int LONGEST_STAGE = 200;
  private static final String SELECT =
      "select id, period, state, requested_by, started_at, ended_at, stage, percent, entries,"
          + " statements, message, restart_of from calculation_run ";

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final RowMapper<CalculationRun> row = (result, n) -> run(result);

  public CalculationRuns(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<CalculationRun> find(RunId id) {
    return jdbc.query(SELECT + "where id = ?", row, id.value()).stream().findFirst();
  }

  /** The runs of a pay period, the latest first. */
  public List<CalculationRun> of(PayCycle cycle) {
    return jdbc.query(SELECT + "where period = ? order by id desc", row, cycle.name());
  }

  /** The latest run of a pay period that finished. */
  Optional<CalculationRun> lastFinished(PayCycle cycle) {
    String last = "where period = ? and state = 'FINISHED' order by id desc limit 1";
    return jdbc.query(SELECT + last, row, cycle.name()).stream().findFirst();
  }

  /** Lets go of the connections that are left when no new one could be had. */
  void reconnect(Throwable failure) {
    DataSource source = jdbc.getDataSource();
    if (failure instanceof CannotGetJdbcConnectionException && source != null) {
      LostConnections.letGo(source);
    }
  }

  RunId start(PayCycle cycle, String by, @Nullable RunId restartOf) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.update(
        connection -> {
          PreparedStatement insert =
              connection.prepareStatement(
                  "insert into calculation_run (period, state, requested_by, started_at, stage,"
                      + " percent, entries, statements, message, restart_of)"
                      + " values (?, 'RUNNING', ?, ?, 'Waiting', 0, 0, 0, '', ?)",
                  Statement.RETURN_GENERATED_KEYS);
          insert.setString(1, cycle.name());
          insert.setString(2, by);
          insert.setObject(3, now());
          insert.setObject(4, restartOf == null ? null : restartOf.value());
          return insert;
        },
        key);
    return new RunId(Objects.requireNonNull(key.getKey()).longValue());
  }

  /**
   * Cancels a run, which ends at its next step and posts nothing.
   *
   * @return false when it has ended already
   */
  public boolean cancel(RunId run, Actor by) {
    return jdbc.update(
            "update calculation_run set cancelled_by = ? where id = ? and state = 'RUNNING'",
            by.login(),
            run.value())
        == 1;
  }

  /**
   * @throws RunCancelled when somebody has cancelled the run
   */
  void progress(RunId run, Progress.Step step) {
    int updated =
        jdbc.update(
            "update calculation_run set stage = ?, percent = ?"
                + " where id = ? and state = 'RUNNING' and cancelled_by is null",
            cut(step.stage(), LONGEST_STAGE),
            step.percent(),
            run.value());
    requireNotCancelled(run, updated);
  }

  private static void requireNotCancelled(RunId run, int updated) {
    if (updated != 1) {
      throw new RunCancelled(run);
    }
  }

  /** Who cancelled a run; empty when nobody did. */
  Optional<String> cancelledBy(RunId run) {
    return jdbc
        .queryForList(
            "select cancelled_by from calculation_run where id = ?", String.class, run.value())
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /**
   * What the latest finished run rested on.
   *
   * @param inputs a digest of it and of how it left the books; empty where nobody can say
   * @param dealLines how many lines the journal of deals had
   */
  record Rested(String inputs, long dealLines) {}

  /** What the latest finished run rested on, if that was written down. */
  Rested latest() {
    return jdbc
        .query(
            "select inputs, deal_lines from calculation_run where state = 'FINISHED'"
                + " order by id desc limit 1",
            (row, n) ->
                new Rested(
                    Objects.requireNonNullElse(row.getString("inputs"), ""),
                    row.getLong("deal_lines")))
        .stream()
        .findFirst()
        .orElse(new Rested("", 0));
  }

  /**
   * Ends a run that posted what there was to post.
   *
   * @param rested null where nobody can say
   * @throws RunCancelled when somebody has cancelled the run
   */
  void finish(RunId run, Bookkeeping.Written written, @Nullable Rested rested) {
    int updated =
        jdbc.update(
            "update calculation_run set state = 'FINISHED', ended_at = ?, stage = 'Finished',"
                + " percent = 100, entries = ?, statements = ?, message = ?, inputs = ?,"
                + " deal_lines = ?"
                + " where id = ? and state = 'RUNNING' and cancelled_by is null",
            now(),
            written.entries(),
            written.statements(),
            written.waiting() == 0
                ? ""
                : written.waiting() + " changes of closed periods wait for approval.",
            rested == null ? null : rested.inputs(),
            rested == null ? null : rested.dealLines(),
            run.value());
    requireNotCancelled(run, updated);
  }

  /** Ends a run that posted nothing. */
  void end(RunId run, RunState state, String message) {
    jdbc.update(
        "update calculation_run set state = ?, ended_at = ?, message = ?"
            + " where id = ? and state = 'RUNNING'",
        state.name(),
        now(),
        cut(message, LONGEST),
        run.value());
  }

  void keep(RunId run, List<CalculationProblem> problems) {
    List<Object[]> rows = new ArrayList<>();
    for (CalculationProblem problem : problems) {
      rows.add(
          new Object[] {
            run.value(),
            rows.size() + 1,
            problem.code(),
            cut(problem.about(), LONGEST_ABOUT),
            cut(problem.problem(), LONGEST),
            cut(problem.wayOut(), LONGEST)
          });
    }
    jdbc.batchUpdate(
        "insert into calculation_problem (run_id, line, code, about, problem, way_out)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  private CalculationRun run(ResultSet result) throws SQLException {
    RunId id = new RunId(result.getLong("id"));
    long restartOf = result.getLong("restart_of");
    CalculationRun.Asked asked =
        new CalculationRun.Asked(
            id,
            PayCycle.parse(result.getString("period")),
            result.getString("requested_by"),
            result.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
            restartOf == 0 ? null : new RunId(restartOf));
    RunState state = RunState.valueOf(result.getString("state"));
    LocalDateTime ended = result.getObject("ended_at", LocalDateTime.class);
    return new CalculationRun(
        asked,
        state,
        new Progress.Step(result.getString("stage"), result.getInt("percent")),
        new CalculationRun.Result(
            ended == null ? null : ended.toInstant(ZoneOffset.UTC),
            result.getInt("entries"),
            result.getInt("statements"),
            result.getString("message"),
            state == RunState.PROBLEMS ? problems(id) : List.of()));
  }

  private List<CalculationProblem> problems(RunId run) {
    return jdbc.query(
        "select code, about, problem, way_out from calculation_problem where run_id = ?"
            + " order by line",
        (result, n) ->
            new CalculationProblem(
                result.getString("code"),
                result.getString("about"),
                result.getString("problem"),
                result.getString("way_out")),
        run.value());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + '…';
  }
}
