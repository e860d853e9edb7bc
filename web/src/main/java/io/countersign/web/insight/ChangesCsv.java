package io.countersign.web.insight;

import io.countersign.calculation.Comparison;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.people.Participant;
import io.countersign.people.Roster;
import io.countersign.statements.CsvSheet;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The changes of a comparison as CSV, one row for each earning that differs. */
public final class ChangesCsv {

  private ChangesCsv() {}

  /** The rows; whoever is not on the roster is told without a name. */
  public static String of(Comparison comparison, Roster roster) {
    CsvSheet sheet =
        new CsvSheet(
            "participant",
            "name",
            "period",
            "plan",
            "component",
            "kind",
            "deal",
            "before",
            "after",
            "difference",
            "currency",
            "cause");
    for (Comparison.Change change : comparison.changes()) {
      EarningKey key = change.key();
      sheet.row(
          key.who().value(),
          roster.participant(key.who()).map(Participant::name).orElse(""),
          key.period(),
          key.plan(),
          key.component(),
          kind(key),
          key.origin().deal(),
          amount(change.before()),
          amount(change.after()),
          change.difference().amount(),
          change.difference().currency(),
          change.cause());
    }
    return sheet.toString();
  }

  /** What kind of earning it is, in a word. */
  static String kind(EarningKey key) {
    return key.origin().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static @Nullable BigDecimal amount(@Nullable Earning earning) {
    return earning == null ? null : earning.amount().amount();
  }
}
