package io.countersign.renewals;

import io.countersign.renewals.CalendarEntry.What;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What ends, what renews itself and until when notice can be given, in some months.
 *
 * @param entries by day, then by customer
 * @param untold signed contracts of which nobody told how long they run
 */
public record RenewalCalendar(
    YearMonth from, int months, List<CalendarEntry> entries, List<Running> untold) {

  public RenewalCalendar {
    entries = List.copyOf(entries);
    untold = List.copyOf(untold);
  }

  /** The entries of a month. */
  public List<CalendarEntry> of(YearMonth month) {
    return entries.stream().filter(entry -> YearMonth.from(entry.on()).equals(month)).toList();
  }

  /** A contract with how it runs. */
  record Known(Running contract, Course course) {}

  static RenewalCalendar of(YearMonth from, int months, List<Known> known, List<Running> untold) {
    LocalDate first = from.atDay(1);
    LocalDate until = from.plusMonths(months).atDay(1);
    List<CalendarEntry> entries = new ArrayList<>();
    for (Known one : known) {
      entries(one).stream()
          .filter(entry -> !entry.on().isBefore(first) && entry.on().isBefore(until))
          .forEach(entries::add);
    }
    entries.sort(
        Comparator.comparing(CalendarEntry::on)
            .thenComparing(entry -> entry.contract().customer())
            .thenComparing(entry -> entry.contract().contract().value())
            .thenComparing(CalendarEntry::what));
    return new RenewalCalendar(from, months, entries, untold);
  }

  private static List<CalendarEntry> entries(Known known) {
    List<CalendarEntry> entries = new ArrayList<>();
    Course course = known.course();
    List<Stretch> stretches = course.stretches();
    Following following = course.tenure().following();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      boolean last = i == stretches.size() - 1;
      if (course.renewsItselfAfter(stretch)) {
        entries.add(
            entry(known, following.lastNotice(stretch.until()), What.NOTICE, stretch, null));
      }
      if (!last) {
        Stretch next = stretches.get(i + 1);
        boolean itself = course.renewsItselfAfter(stretch);
        entries.add(entry(known, next.from(), itself ? What.RENEWS : What.RENEWED, stretch, next));
      } else if (course.end() != Course.End.GOES_ON) {
        entries.add(entry(known, stretch.until(), what(course.end()), stretch, null));
      }
    }
    return entries;
  }

  private static What what(Course.End end) {
    return switch (end) {
      case OPEN -> What.TO_AGREE;
      case NOTICE -> What.ENDS_BY_NOTICE;
      case TERMINATED -> What.TERMINATED;
      default -> What.ENDS;
    };
  }

  private static CalendarEntry entry(
      Known known,
      LocalDate on,
      What what,
      Stretch now,
      @org.jspecify.annotations.Nullable Stretch next) {
    Optional<Stretch> then = Optional.ofNullable(next);
    return new CalendarEntry(
        on,
        what,
        known.contract(),
        now.yearly(),
        then.flatMap(Stretch::yearly),
        then.flatMap(Stretch::price));
  }
}
