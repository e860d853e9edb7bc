package io.countersign.close;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The one row that says which calculation run is at work and which server does it, so that there is
 * one run at a time however many servers share the database. The server shows that it lives by a
 * beat; a claim without one for {@link #LEASE} may be taken over.
 */
@Component
class RunClaim {

  static final Duration LEASE = Duration.ofSeconds(60);
  static final Duration BEAT = Duration.ofSeconds(5);

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final ServerProcess self = ServerProcess.current();

  RunClaim(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Claims for a run; false when another run is at work. */
  boolean take(RunId run) {
    return jdbc.update(
            "update run_claim set run_id = ?, owner = ?, beat_at = ?"
                + " where id = 1 and run_id is null",
            run.value(),
            self.toString(),
            now())
        == 1;
  }

  /** Gives the claim back; false when it was lost to another server. */
  boolean release(RunId run) {
    return jdbc.update(
            "update run_claim set run_id = null, owner = null, beat_at = null"
                + " where id = 1 and run_id = ? and owner = ?",
            run.value(),
            self.toString())
        == 1;
  }

  void beat(RunId run) {
    jdbc.update(
        "update run_claim set beat_at = ? where id = 1 and run_id = ? and owner = ?",
        now(),
        run.value(),
        self.toString());
  }

  Optional<RunId> holder() {
    return jdbc
        .queryForList("select run_id from run_claim where run_id is not null", Long.class)
        .stream()
        .map(RunId::new)
        .findFirst();
  }

  /**
   * The run whose server is gone, or that this server has left behind; the claim is locked until
   * the caller's transaction ends.
   *
   * @param atWork whether this server works on a run of its own
   */
  Optional<RunId> abandoned(Predicate<RunId> atWork) {
    LocalDateTime latest = now().minus(LEASE);
    return jdbc
        .query(
            "select run_id, owner, beat_at from run_claim where run_id is not null for update",
            (row, n) -> {
              RunId run = new RunId(row.getLong("run_id"));
              String owner = row.getString("owner");
              boolean gone =
                  owner.equals(self.toString())
                      ? !atWork.test(run)
                      : ServerProcess.parse(owner).map(ServerProcess::isGone).orElse(true)
                          || row.getObject("beat_at", LocalDateTime.class).isBefore(latest);
              return gone ? Optional.of(run) : Optional.<RunId>empty();
            })
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Takes the claim over from a run that is gone. */
  void takeOver(RunId gone, RunId run) {
    jdbc.update(
        "update run_claim set run_id = ?, owner = ?, beat_at = ? where id = 1 and run_id = ?",
        run.value(),
        self.toString(),
        now(),
        gone.value());
  }

  /** Frees the claim of a run that is gone. */
  void free(RunId gone) {
    jdbc.update(
        "update run_claim set run_id = null, owner = null, beat_at = null"
            + " where id = 1 and run_id = ?",
        gone.value());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }
}
