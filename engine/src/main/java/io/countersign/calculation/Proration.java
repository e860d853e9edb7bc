package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
import io.countersign.people.Assignment;
import io.countersign.plans.Quota;
import io.countersign.plans.Quota.Prorate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The part of an interval for which each seat is held. */
record Proration(Prorate prorate, DateRange interval) {

  /** A seat and its part of the interval; all parts together are at most the whole. */
  record Part(Assignment seat, Fraction share) {}

  private static final int DAYS_OF_A_YEAR = 365;
  private static final int MONTHS_OF_A_QUARTER = 3;

  List<Part> parts(List<Assignment> seats) {
    List<Part> parts = new ArrayList<>();
    for (Assignment seat : seats) {
      boolean last = parts.size() + 1 == seats.size();
      Fraction share = rounded(share(seat, seats, last));
      parts.add(new Part(seat, share));
    }
    return parts;
  }

  private Fraction rounded(Fraction share) {
    Integer places = prorate.places();
    return places == null ? share : Fraction.of(share.round(places, Rounding.HALF_UP));
  }

  private Fraction share(Assignment seat, List<Assignment> seats, boolean last) {
    long whole = days(interval.from(), interval.end());
    return switch (prorate.by()) {
      case NONE -> Fraction.ONE;
      case DAYS -> part(held(seat), whole);
      case DAYS_OF_YEAR -> part(held(seat), interval.from().lengthOfYear());
      case DAYS_OF_365 -> {
        long all = seats.stream().mapToLong(this::held).sum();
        long active = DAYS_OF_A_YEAR - (whole - all);
        yield last
            ? part(active - (all - held(seat)), DAYS_OF_A_YEAR)
            : part(held(seat), DAYS_OF_A_YEAR);
      }
      case MONTHS -> {
        long months = ChronoUnit.MONTHS.between(interval.from(), interval.end());
        yield part(months(seat).size(), months);
      }
      case WEIGHTED_MONTHS -> {
        Fraction sum = Fraction.ZERO;
        for (LocalDate month : months(seat)) {
          int quarter = (month.getMonthValue() - 1) / MONTHS_OF_A_QUARTER;
          Fraction weight = Fraction.of(prorate.weights().get(quarter).fraction());
          sum = sum.plus(weight.over(Fraction.of(MONTHS_OF_A_QUARTER)));
        }
        yield sum;
      }
    };
  }

  private static Fraction part(long of, long whole) {
    return Fraction.of(of).over(Fraction.of(whole));
  }

  /** The days of the interval on which a seat is held. */
  private long held(Assignment seat) {
    return days(from(seat), until(seat));
  }

  private LocalDate from(Assignment seat) {
    LocalDate from = seat.during().from();
    return from.isAfter(interval.from()) ? from : interval.from();
  }

  private LocalDate until(Assignment seat) {
    LocalDate until = seat.during().until();
    return until != null && until.isBefore(interval.end()) ? until : interval.end();
  }

  /** The months of the interval that a seat begins or has begun in, as their first days. */
  private List<LocalDate> months(Assignment seat) {
    List<LocalDate> months = new ArrayList<>();
    LocalDate month = from(seat).withDayOfMonth(1);
    while (month.isBefore(until(seat))) {
      months.add(month);
      month = month.plusMonths(1);
    }
    return months;
  }

  private static long days(LocalDate from, LocalDate until) {
    return Math.max(0, ChronoUnit.DAYS.between(from, until));
  }

  /** The part of an interval for which any of the seats is held, by calendar days. */
  static Fraction worked(List<Assignment> seats, DateRange interval) {
    Proration days = new Proration(new Prorate(Quota.By.DAYS, List.of(), null), interval);
    Fraction sum = Fraction.ZERO;
    for (Part part : days.parts(seats)) {
      sum = sum.plus(part.share());
    }
    return sum;
  }
}
