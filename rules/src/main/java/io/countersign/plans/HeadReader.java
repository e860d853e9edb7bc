package io.countersign.plans;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.FiscalCalendar;
import io.countersign.money.Rate;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what identifies a plan and when it holds. */
final class HeadReader {

  private static final int LONGEST_PLAN_YEARS = 10;

  /** Stand for what could not be read, so that nothing else looks wrong because of it. */
  private static final DateRange ANY_DAY =
      new DateRange(LocalDate.of(1900, 1, 1), LocalDate.of(3000, 1, 1));

  /** How a smaller amendment counts. */
  private enum Amendments {
    NETTED,
    AT_ORIGINAL_RATE
  }

  private HeadReader() {}

  static Plan.Head head(Section root) {
    String name =
        root.required("plan", "the plan's short name")
            .flatMap(
                item ->
                    item.text()
                        .flatMap(
                            t ->
                                t.matches(Section.SHORT_NAME)
                                    ? Optional.of(t)
                                    : item.wrong(
                                        "a short name of small letters, digits and hyphens")))
            .orElse("plan");
    DateRange effective =
        root.required("effective", "the plan's dates, { from: 2017-01-01, until: 2018-01-01 }")
            .flatMap(HeadReader::dates)
            .orElse(ANY_DAY);
    Cadence period =
        root.required(
                "period", "how often it is worked out: week, month, quarter, half-year or year")
            .flatMap(p -> p.word(Cadence.class))
            .orElse(Cadence.QUARTER);
    return new Plan.Head(
        name,
        root.required("title", "the plan's title for people").flatMap(Item::text).orElse(name),
        root.required("version", "1 for the first, then 2, 3, …").flatMap(Item::count).orElse(1),
        effective,
        period,
        ways(root, new CalendarReader(period, effective).read(root)));
  }

  /** A range with both ends, at most ten years long. */
  static Optional<DateRange> dates(Item item) {
    Section section = item.section();
    Optional<LocalDate> from = section.required("from", "the first day").flatMap(Item::date);
    Optional<Item> end = section.required("until", "the day after the last");
    Optional<LocalDate> until = end.flatMap(Item::date);
    section.done();
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().isBefore(until.get())) {
      return end.get().wrong("a day after " + from.get());
    }
    if (from.get().plusYears(LONGEST_PLAN_YEARS).isBefore(until.get())) {
      return end.get().wrong("a day at most " + LONGEST_PLAN_YEARS + " years after " + from.get());
    }
    return Optional.of(new DateRange(from.get(), until.get()));
  }

  private static Plan.Ways ways(Section root, FiscalCalendar calendar) {
    Amendments decreases =
        root.optional("amendments")
            .flatMap(a -> a.word(Amendments.class))
            .orElse(Amendments.NETTED);
    Optional<Item> most = root.optional("shares-up-to");
    Rate sharesUpTo = most.flatMap(Item::positivePercent).orElse(Rate.WHOLE);
    if (sharesUpTo.compareTo(Rate.WHOLE) < 0) {
      most.ifPresent(m -> m.wrong("at least 100 %, which the sellers of a deal always have"));
    }
    return new Plan.Ways(calendar, decreases == Amendments.AT_ORIGINAL_RATE, sharesUpTo);
  }
}
