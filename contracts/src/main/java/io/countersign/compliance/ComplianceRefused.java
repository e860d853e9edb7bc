package io.countersign.compliance;

import io.countersign.refusal.Refusal;

/** A no of the checks: nothing was changed. */
public abstract sealed class ComplianceRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  ComplianceRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  /** The finding is not there or gone, code {@code finding-closed}. */
  public static final class FindingClosed extends ComplianceRefused {
    private static final long serialVersionUID = 1L;

    FindingClosed() {
      super("finding-closed", "the finding is gone", "Nothing is left to accept.");
    }
  }

  /** The day is over or too far away, code {@code tolerance-day}. */
  public static final class WrongDay extends ComplianceRefused {
    private static final long serialVersionUID = 1L;

    WrongDay() {
      super(
          "tolerance-day",
          "a finding is accepted until a day from today on, within a year",
          "Choose such a day; it can be accepted again then.");
    }
  }

  /** What is stored is not to be taken as it is, code {@code not-acceptable}. */
  public static final class NotAcceptable extends ComplianceRefused {
    private static final long serialVersionUID = 1L;

    NotAcceptable(FindingCode code) {
      super(
          "not-acceptable",
          "nobody can accept " + code + ": something stored was changed",
          code.wayOut());
    }
  }
}
