package io.countersign.renewals;

import io.countersign.renewals.RenewalFact.Notice;
import io.countersign.renewals.RenewalFact.Renewed;
import io.countersign.renewals.RenewalFact.Terminated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a contract runs, seen until a day: the stretches that follow from its tenure and from what
 * was said. It is worked out each time and never stored.
 *
 * @param stretches at least one, the first one first
 * @param end what ends the last stretch
 */
public record Course(Tenure tenure, List<Stretch> stretches, End end) {

  /** What is at the end of what can be seen. */
  public enum End {
    /** It goes on by itself. */
    GOES_ON,
    /** It ends, or both sides agree on going on. */
    OPEN,
    /** It ends as agreed. */
    AGREED,
    NOTICE,
    TERMINATED
  }

  public Course {
    stretches = List.copyOf(stretches);
  }

  /** Whether this can take the place of another one: it begins no later. */
  boolean continues(Course before) {
    return !tenure.starts().isAfter(before.tenure().starts());
  }

  /**
   * The course of a contract.
   *
   * @param facts in the order in which they were told
   * @param horizon until when renewals are looked for
   */
  static Course of(Tenure tenure, List<RenewalFact> facts, LocalDate horizon) {
    Course whole = untilNotice(tenure, facts, horizon);
    Optional<LocalDate> stopped =
        facts.stream()
            .filter(Terminated.class::isInstance)
            .map(fact -> ((Terminated) fact).on())
            .min(LocalDate::compareTo)
            .filter(day -> day.isBefore(whole.last().until()));
    if (stopped.isEmpty()) {
      return whole;
    }
    List<Stretch> left =
        whole.stretches().stream()
            .filter(stretch -> !stretch.from().isAfter(stopped.get()))
            .map(stretch -> stretch.cutAt(stopped.get()))
            .toList();
    return new Course(tenure, left, End.TERMINATED);
  }

  private static Course untilNotice(Tenure tenure, List<RenewalFact> facts, LocalDate horizon) {
    Following following = tenure.following();
    List<Stretch> stretches = new ArrayList<>();
    stretches.add(Stretch.of(tenure.starts(), tenure.ends(), tenure.yearly()));
    LocalDate anchor = tenure.ends().plusDays(1);
    List<RenewalFact> left = facts;
    int since = 0;
    while (true) {
      Stretch last = stretches.get(stretches.size() - 1);
      boolean automatic = following.kind() == RenewalKind.AUTOMATIC;
      if (automatic && !noticed(left, following.lastNotice(last.until()))) {
        if (last.until().isAfter(horizon)) {
          return new Course(tenure, stretches, End.GOES_ON);
        }
        since++;
        stretches.add(
            new Stretch(
                last.until().plusDays(1),
                anchor.plusMonths((long) since * following.months()).minusDays(1),
                following.months(),
                last.yearly().map(following::raised)));
        continue;
      }
      Optional<Renewed> agreed = agreed(left, last.until());
      if (agreed.isEmpty()) {
        return new Course(tenure, stretches, end(following.kind()));
      }
      Renewed renewed = agreed.get();
      stretches.add(
          Stretch.of(
              last.until().plusDays(1),
              renewed.ends(),
              renewed.yearly().or(() -> last.yearly().map(following::raised))));
      anchor = renewed.ends().plusDays(1);
      since = 0;
      left = left.subList(left.indexOf(renewed) + 1, left.size());
    }
  }

  private static End end(RenewalKind kind) {
    return switch (kind) {
      case NONE -> End.AGREED;
      case AGREEMENT -> End.OPEN;
      case AUTOMATIC -> End.NOTICE;
    };
  }

  /** The first agreement that leads beyond a last day. */
  private static Optional<Renewed> agreed(List<RenewalFact> facts, LocalDate lastDay) {
    return facts.stream()
        .filter(Renewed.class::isInstance)
        .map(Renewed.class::cast)
        .filter(renewed -> renewed.ends().isAfter(lastDay))
        .findFirst();
  }

  private static boolean noticed(List<RenewalFact> facts, LocalDate lastNotice) {
    return facts.stream()
        .anyMatch(fact -> fact instanceof Notice notice && !notice.on().isAfter(lastNotice));
  }

  /** The last stretch that can be seen. */
  public Stretch last() {
    return stretches.get(stretches.size() - 1);
  }

  /** The stretch that runs on a day: the first one before it begins, the last one after its end. */
  public Stretch at(LocalDate day) {
    Stretch found = stretches.get(0);
    for (Stretch stretch : stretches) {
      if (!stretch.from().isAfter(day)) {
        found = stretch;
      }
    }
    return found;
  }

  /** The last day of the contract; unknown while it goes on by itself. */
  public Optional<LocalDate> lastDay() {
    return end == End.GOES_ON ? Optional.empty() : Optional.of(last().until());
  }

  /** Whether the contract has ended before a day. */
  public boolean over(LocalDate day) {
    return lastDay().filter(day::isAfter).isPresent();
  }

  /** Whether nothing was said yet that ends a stretch which would renew itself. */
  boolean renewsItselfAfter(Stretch stretch) {
    return tenure.following().kind() == RenewalKind.AUTOMATIC
        && (end == End.GOES_ON || !stretch.equals(last()));
  }
}
