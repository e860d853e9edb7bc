package io.countersign.compliance;

import io.countersign.compliance.ComplianceRefused.FindingClosed;
import io.countersign.compliance.ComplianceRefused.NotAcceptable;
import io.countersign.compliance.ComplianceRefused.WrongDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The desk of the daily checks: looks at everything, remembers what is different, and lets somebody
 * accept a finding for a time. A check that fails closes nothing.
 */
@Component
public class Compliance {

  private static final Duration DAY = Duration.ofDays(1);
  private static final int LONGEST_DAYS = 366;

  private final List<Check> checks;
  private final FindingRows rows;
  private final Clock clock;

  Compliance(List<Check> checks, FindingRows rows, Clock clock) {
    this.checks = checks;
    this.rows = rows;
    this.clock = clock;
  }

  /** Whether a day has passed since everything was looked at. */
  public boolean due() {
    return rows.lastStarted().map(at -> !at.plus(DAY).isAfter(clock.instant())).orElse(true);
  }

  /** Looks at everything now; nothing is held meanwhile. */
  public Inspection look(String by) {
    Instant now = now();
    List<Found> found = new ArrayList<>();
    Set<FindingCode> looked = EnumSet.of(FindingCode.CHECK_FAILED);
    for (Check check : checks) {
      try {
        found.addAll(check.look(now));
        looked.addAll(check.codes());
      } catch (RuntimeException e) {
        String name = check.getClass().getSimpleName();
        found.add(
            Found.of(
                FindingCode.CHECK_FAILED,
                name,
                "The check for %s ended with: %s".formatted(check.codes(), e.getMessage())));
      }
    }
    long inspection = rows.keep(new FindingRows.Looked(now, now(), by), found, looked);
    return rows.inspection(inspection);
  }

  /** What is there now, the oldest first. */
  public List<Finding> open() {
    return rows.open();
  }

  /** How many findings are there that nobody accepted for today. */
  public long toDo() {
    return open().stream().filter(finding -> !accepted(finding)).count();
  }

  /** Whether a finding does not count today. */
  public boolean accepted(Finding finding) {
    return finding.tolerance().filter(one -> one.holdsOn(today())).isPresent();
  }

  /** The newest inspections, the newest first. */
  public List<Inspection> inspections(int atMost) {
    return rows.inspections(atMost);
  }

  /**
   * Takes a finding as it is until a day.
   *
   * @throws ComplianceRefused when it is gone, the day is no good, or the finding is not for
   *     anybody to accept
   */
  public void accept(long finding, String reason, LocalDate lastDay, String by) {
    Finding there =
        rows.find(finding).filter(one -> one.closed().isEmpty()).orElseThrow(FindingClosed::new);
    if (there.code() == FindingCode.LEDGER_BROKEN || there.code() == FindingCode.LOG_BROKEN) {
      throw new NotAcceptable(there.code());
    }
    if (lastDay.isBefore(today()) || lastDay.isAfter(today().plusDays(LONGEST_DAYS))) {
      throw new WrongDay();
    }
    rows.accept(finding, new Tolerance(by, now(), reason, lastDay));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
