package io.countersign.intake;

import io.countersign.intake.ImportReport.Outcome;

/** What an import may write. All modes read, check and compare in the same way. */
public enum ImportMode {
  /** Nothing, whatever is found. */
  DRY_RUN,
  /** Everything, or nothing when a row is rejected. */
  ALL_ROWS,
  /** The accepted rows, also when others are rejected. */
  GOOD_ROWS;

  Outcome outcome(ImportReport report) {
    if (!report.stops().isEmpty()) {
      return Outcome.STOPPED;
    }
    if (this == DRY_RUN) {
      return Outcome.DRY_RUN;
    }
    return this == GOOD_ROWS || report.rejected() == 0 ? Outcome.WRITTEN : Outcome.REFUSED;
  }
}
