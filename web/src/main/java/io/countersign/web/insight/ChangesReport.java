package io.countersign.web.insight;

import io.countersign.calculation.Comparison;
import io.countersign.earning.Earning;
import io.countersign.insight.WhatIf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who gains or loses what, for programs, written as JSON. */
record ChangesReport(List<Gain> gains, List<Change> changes) {

  /** What somebody gains in a period; below zero what is lost. */
  record Gain(String participant, String period, Amount amount) {}

  /**
   * One earning that differs.
   *
   * @param deal empty when it is for the period as a whole
   * @param before null when it was not there
   * @param after null when it is not there
   */
  record Change(
      String participant,
      String period,
      String plan,
      String component,
      String kind,
      String deal,
      @Nullable Amount before,
      @Nullable Amount after,
      Amount difference,
      String cause) {

    static Change of(Comparison.Change change) {
      return new Change(
          change.key().who().value(),
          change.key().period().name(),
          change.key().plan(),
          change.key().component(),
          ChangesCsv.kind(change.key()),
          change.key().origin().deal(),
          amount(change.before()),
          amount(change.after()),
          Amount.of(change.difference()),
          change.cause());
    }

    private static @Nullable Amount amount(@Nullable Earning earning) {
      return earning == null ? null : Amount.of(earning.amount());
    }
  }

  static ChangesReport of(WhatIf whatIf) {
    Comparison comparison = whatIf.comparison();
    return new ChangesReport(
        comparison.gains().stream()
            .map(g -> new Gain(g.who().value(), g.period().name(), Amount.of(g.amount())))
            .toList(),
        comparison.changes().stream().map(Change::of).toList());
  }
}
