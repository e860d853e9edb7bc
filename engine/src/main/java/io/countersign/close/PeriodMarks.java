package io.countersign.close;

/** How far calculations bring pay periods, and what they make void. */
record PeriodMarks(PayPeriods periods) {

  /**
   * Marks a period after a calculation; a review or approval holds while the entries and what was
   * told are the same.
   */
  void calculated(PayPeriod found, PayPeriod.Mark mark, boolean same, boolean asked) {
    boolean looked = found.state().compareTo(PeriodState.CALCULATED) > 0;
    if (same && (looked || !asked)) {
      return;
    }
    PayPeriod.Steps steps = PayPeriod.Steps.NONE.with(PeriodState.CALCULATED, mark);
    store(found, PeriodState.CALCULATED, steps, mark);
  }

  /** Sets a period back, as what it carries over may be another amount now. */
  void reopened(PayPeriod found, PayPeriod.Mark mark) {
    store(found, PeriodState.OPEN, PayPeriod.Steps.NONE, mark);
  }

  private void store(
      PayPeriod found, PeriodState state, PayPeriod.Steps steps, PayPeriod.Mark mark) {
    String voids =
        found.state().compareTo(PeriodState.CALCULATED) > 0
            ? "It was " + found.state().words() + "; that is void."
            : "";
    periods.store(new PayPeriod(found.cycle(), state, steps), mark, voids);
  }
}
