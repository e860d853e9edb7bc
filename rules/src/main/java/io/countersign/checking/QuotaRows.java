package io.countersign.checking;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.people.Assignment;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.Quota;
import io.countersign.plans.Quota.Row;
import io.countersign.plans.RowsByPerson;
import io.countersign.plans.SeatFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a quota as they fit seats. */
record QuotaRows(Plan plan, RowsByPerson rows) {

  static QuotaRows of(Plan plan, Quota.Rows quota) {
    return new QuotaRows(plan, new RowsByPerson(quota.rows()));
  }

  /**
   * The rows that would give a seat its target in a period.
   *
   * @param resets the interval of the measure; of one that is not the plan's period any row of the
   *     plan may be meant
   */
  List<Row> fitting(Assignment seat, Period period, Measure.Resets resets) {
    List<Row> fitting = new ArrayList<>();
    DateRange interval = resets == Measure.Resets.PERIOD ? period.days() : plan.head().effective();
    for (Row row : rows.of(seat.who())) {
      @Nullable Period named = row.period();
      if ((named == null || named.days().overlaps(interval))
          && row.who().holds(new SeatFacts(seat))) {
        fitting.add(row);
      }
    }
    return fitting;
  }

  /** Whether two rows fit a seat in a period equally well and say different targets. */
  boolean isAmbiguous(Assignment seat, Period period) {
    List<Row> fitting =
        fitting(seat, period, Measure.Resets.PERIOD).stream()
            .filter(row -> row.period() == null || row.period().equals(period))
            .toList();
    int most = fitting.stream().mapToInt(Row::tests).max().orElse(0);
    return fitting.stream()
            .filter(row -> row.tests() == most)
            .map(row -> row.amount().stripTrailingZeros())
            .distinct()
            .count()
        > 1;
  }
}
