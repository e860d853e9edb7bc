package io.countersign.plans;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.FiscalCalendar;
import io.countersign.calendar.ListedCalendar;
import io.countersign.calendar.MonthCalendar;
import io.countersign.calendar.Period;
import io.countersign.calendar.WeekCalendar;
import io.countersign.calendar.WeekCalendar.Weeks;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the fiscal calendar of a plan: a month its year begins in, weeks, or listed days. */
final class CalendarReader {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  /** What the calendar has to serve: the plan's cadence on the days on which it is effective. */
  private final Cadence cadence;

  private final DateRange effective;

  CalendarReader(Cadence cadence, DateRange effective) {
    this.cadence = cadence;
    this.effective = effective;
  }

  FiscalCalendar read(Section root) {
    root.oneOf(false, "fiscal-year-starts", "calendar");
    Optional<Item> own = root.optional("calendar");
    return own.isPresent()
        ? own.get().isMapping() ? calendar(own.get().section()) : wrong(own.get())
        : new MonthCalendar(
            root.optional("fiscal-year-starts").flatMap(m -> m.count(1, 12)).orElse(1));
  }

  private static FiscalCalendar wrong(Item item) {
    item.wrong("{ weeks: 4-4-5, … } or the first days of periods, { quarter: { … }, until: … }");
    return MonthCalendar.GREGORIAN;
  }

  private FiscalCalendar calendar(Section section) {
    FiscalCalendar calendar = section.has("weeks") ? weeks(section) : listed(section);
    section.done();
    return calendar;
  }

  private static FiscalCalendar weeks(Section section) {
    Optional<Weeks> weeks = section.optional("weeks").flatMap(CalendarReader::pattern);
    Optional<LocalDate> from =
        section.required("from", "the first day of a fiscal year").flatMap(Item::date);
    Optional<Integer> year =
        section
            .required("year", "the number of the fiscal year that begins on 'from'")
            .flatMap(y -> y.count(FIRST_YEAR, LAST_YEAR));
    Set<Integer> longYears = new TreeSet<>();
    for (Item item : section.optional("long-years").map(Item::list).orElse(List.of())) {
      item.count(year.orElse(FIRST_YEAR), LAST_YEAR)
          .filter(y -> !longYears.add(y))
          .ifPresent(y -> item.wrong("each year once"));
    }
    return weeks.isEmpty() || from.isEmpty() || year.isEmpty()
        ? MonthCalendar.GREGORIAN
        : new WeekCalendar(weeks.get(), from.get(), year.get(), longYears);
  }

  private static Optional<Weeks> pattern(Item item) {
    Map<String, Weeks> known = new LinkedHashMap<>();
    for (Weeks weeks : Weeks.values()) {
      known.put(weeks.text(), weeks);
    }
    return item.text()
        .flatMap(
            text ->
                known.containsKey(text)
                    ? Optional.of(known.get(text))
                    : item.wrong(
                        "the weeks of the months of a quarter, one of "
                            + String.join(", ", known.keySet())));
  }

  private FiscalCalendar listed(Section section) {
    Optional<Item> end = section.required("until", "the day after the last listed period");
    Optional<LocalDate> until = end.flatMap(Item::date);
    section.required(Item.word(cadence), "the first days of the plan's periods, by their labels");
    Map<Cadence, List<Period>> periods = new EnumMap<>(Cadence.class);
    for (Cadence each : Cadence.values()) {
      Optional<Item> list = section.optional(Item.word(each));
      Map<String, LocalDate> days =
          list.map(item -> firstDays(item, until.orElse(LocalDate.MAX))).orElse(Map.of());
      list.filter(Item::isEmptyMapping)
          .ifPresent(empty -> empty.wrong("at least one first day, such as { Q1: 2026-02-01 }"));
      if (!days.isEmpty() && until.isPresent()) {
        periods.put(each, ListedCalendar.beginning(days, until.get()));
        covers(list.orElseThrow(), end.orElseThrow(), each, periods.get(each));
      }
    }
    return new ListedCalendar(periods);
  }

  private static Map<String, LocalDate> firstDays(Item list, LocalDate until) {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    Set<LocalDate> known = new TreeSet<>();
    Section section = list.section();
    section
        .entries()
        .forEach(
            (label, item) -> {
              if (!Period.isLabel(label)) {
                section.report(label, "the label", "1 to 16 letters, digits, hyphens and points");
                return;
              }
              Optional<LocalDate> day = item.date();
              if (day.filter(d -> !d.isBefore(until)).isPresent()) {
                item.wrong("a day before the end of the list, " + until);
              } else if (day.filter(d -> !known.add(d)).isPresent()) {
                item.wrong("a day on which no other period begins");
              } else {
                day.ifPresent(d -> days.put(label, d));
              }
            });
    return days;
  }

  /** The plan's own periods are listed for all of its days. */
  private void covers(Item list, Item end, Cadence of, List<Period> periods) {
    if (of != cadence) {
      return;
    }
    if (periods.get(0).from().isAfter(effective.from())) {
      list.wrong("a period that begins on " + effective.from() + " or before, as the plan does");
    }
    if (periods.get(periods.size() - 1).until().isBefore(effective.end())) {
      end.wrong(effective.end() + ", when the plan ends, or later");
    }
  }
}
