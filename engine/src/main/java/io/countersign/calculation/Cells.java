package io.countersign.calculation;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The stretches of days inside which no period ends and no measure starts again: mostly the periods
 * themselves. Every cell lies in one period and, for each measure, in one interval.
 */
final class Cells {

  private final Plan plan;
  private final List<Period> periods;
  private final List<Measure> measures;
  private final long[] starts;
  private final long[] untils;
  private final int[] period;
  private final int[][] first;

  Cells(Plan plan, List<Period> periods) {
    this.plan = plan;
    this.periods = periods;
    measures = List.copyOf(plan.measures().values());
    List<DateRange> cells = new ArrayList<>();
    List<Integer> of = new ArrayList<>();
    for (int p = 0; p < periods.size(); p++) {
      Period whole = periods.get(p);
      TreeSet<LocalDate> cuts = new TreeSet<>(List.of(whole.from(), whole.until()));
      for (Measure measure : measures) {
        LocalDate day = whole.from();
        while (day.isBefore(whole.until())) {
          cuts.add(day);
          day = interval(measure.head().resets(), whole, day).end();
        }
      }
      LocalDate from = whole.from();
      for (LocalDate cut : cuts.tailSet(whole.from(), false)) {
        cells.add(new DateRange(from, cut));
        of.add(p);
        from = cut;
      }
    }
    starts = cells.stream().mapToLong(cell -> cell.from().toEpochDay()).toArray();
    untils = cells.stream().mapToLong(cell -> cell.end().toEpochDay()).toArray();
    period = of.stream().mapToInt(p -> p).toArray();
    first = new int[measures.size()][cells.size()];
    for (int m = 0; m < first.length; m++) {
      for (int cell = 0; cell < starts.length; cell++) {
        long begin = interval(m, cell).from().toEpochDay();
        first[m][cell] =
            cell > 0 && starts[first[m][cell - 1]] >= begin ? first[m][cell - 1] : cell;
      }
    }
  }

  int count() {
    return starts.length;
  }

  /** The number of the cell that holds the day, or -1. */
  int of(LocalDate on) {
    long day = on.toEpochDay();
    int found = Arrays.binarySearch(starts, day);
    int cell = found >= 0 ? found : -found - 2;
    return cell >= 0 && day < untils[cell] ? cell : -1;
  }

  /** The number of the period that a cell lies in. */
  int periodOf(int cell) {
    return period[cell];
  }

  Period period(int cell) {
    return periods.get(period[cell]);
  }

  /** Whether a cell is the last of its period. */
  boolean endsPeriod(int cell) {
    return cell + 1 == period.length || period[cell + 1] != period[cell];
  }

  /** The last cell of a period. */
  int lastOf(int p) {
    int cell = Arrays.binarySearch(period, p);
    while (!endsPeriod(cell)) {
      cell++;
    }
    return cell;
  }

  /** The first cell of the interval of a measure that a cell lies in. */
  int first(int measure, int cell) {
    return first[measure][cell];
  }

  LocalDate until(int cell) {
    return LocalDate.ofEpochDay(untils[cell]);
  }

  /** The interval of a measure that a cell lies in. */
  DateRange interval(int measure, int cell) {
    return interval(measures.get(measure).head().resets(), cell);
  }

  /** The interval that a cell lies in, of what starts again so. */
  DateRange interval(Measure.Resets resets, int cell) {
    return interval(resets, period(cell), LocalDate.ofEpochDay(starts[cell]));
  }

  private DateRange interval(Measure.Resets resets, Period within, LocalDate day) {
    return switch (resets) {
      case PERIOD -> within.days();
      case WEEK -> days(Cadence.WEEK, day);
      case MONTH -> days(Cadence.MONTH, day);
      case QUARTER -> days(Cadence.QUARTER, day);
      case HALF_YEAR -> days(Cadence.HALF_YEAR, day);
      case YEAR -> days(Cadence.YEAR, day);
      case NEVER -> {
        LocalDate end = plan.head().effective().until();
        yield new DateRange(
            plan.head().effective().from().isBefore(day) ? plan.head().effective().from() : day,
            end != null && end.isAfter(within.until()) ? end : within.until());
      }
    };
  }

  private DateRange days(Cadence cadence, LocalDate day) {
    return plan.head().ways().calendar().periodOf(cadence, day).days();
  }
}
