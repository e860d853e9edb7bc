package io.countersign.web.upkeep;

import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Role;
import io.countersign.obligations.Duty;
import io.countersign.obligations.Obligation;
import io.countersign.renewals.Course;
import io.countersign.renewals.RenewalFact;
import io.countersign.renewals.RenewalKind;
import io.countersign.renewals.Renewals;
import io.countersign.renewals.Stretch;
import io.countersign.renewals.Tenure;
import io.countersign.web.figures.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A contract after its signature, as its page shows it.
 *
 * @param tellings what was told of its time, the last telling first
 * @param course empty while nobody told its time
 */
public record AfterView(
    Contract contract,
    List<Tenure.Told> tellings,
    Optional<Course> course,
    List<RenewalFact> facts,
    List<Obligation> obligations,
    List<Duty> duties,
    LocalDate today) {

  public String path() {
    return "/contracts/" + contract.id();
  }

  public String customer() {
    return contract.side(Role.CUSTOMER).party().name();
  }

  public boolean signed() {
    return contract.state() == ContractState.SIGNED;
  }

  /** Whether how it runs was taken over from the contract that it amends. */
  public boolean carried() {
    return !tellings.isEmpty() && tellings.get(0).by().by().login().equals(Renewals.CARRIED);
  }

  /** How the contract runs, at a glance. */
  public String state() {
    if (course.isEmpty()) {
      return signed() ? "Time not told" : "Not signed";
    }
    return course.get().over(today) ? "Ended" : "Running";
  }

  /** The stretch that runs today. */
  public Optional<Stretch> now() {
    return course.map(known -> known.at(today));
  }

  /** What comes after the stretch that runs today, in a sentence. */
  public String next() {
    Course known = course.orElseThrow();
    Stretch now = known.at(today);
    boolean last = known.last().equals(now);
    return switch (known.end()) {
      case TERMINATED -> last ? "Terminated." : "Renewed, then terminated.";
      case NOTICE -> last ? "It ends then: notice was given." : "It renews itself once more.";
      case AGREED -> last ? "It ends then." : "It was renewed beyond that.";
      case OPEN -> last ? "It ends then, unless both sides agree." : "It was renewed beyond that.";
      case GOES_ON -> goesOn(known.tenure().following().lastNotice(now.until()));
    };
  }

  private String goesOn(LocalDate lastNotice) {
    String day = Words.day(lastNotice);
    return lastNotice.isBefore(today)
        ? "It renews itself then: the last day to give notice was " + day + "."
        : "It renews itself then, unless notice is given by " + day + ".";
  }

  /** Whether a notice can be told. */
  public boolean noticeable() {
    return course.filter(known -> known.end() == Course.End.GOES_ON).isPresent();
  }

  /** Whether a renewal by agreement can be told. */
  public boolean renewable() {
    return course.filter(known -> known.end() != Course.End.GOES_ON).isPresent();
  }

  /** Whether an early end can be told. */
  public boolean terminable() {
    return course.filter(known -> !known.over(today)).isPresent();
  }

  /** A fact in a line. */
  public static String words(RenewalFact fact) {
    if (fact instanceof RenewalFact.Notice notice) {
      return "Notice by the %s, received on %s".formatted(notice.side().field(), notice.on());
    }
    if (fact instanceof RenewalFact.Terminated ended) {
      return "Terminated by the %s, last day %s".formatted(ended.side().field(), ended.on());
    }
    RenewalFact.Renewed renewed = (RenewalFact.Renewed) fact;
    return "Renewed by agreement until "
        + renewed.ends()
        + renewed.yearly().map(price -> ", " + price + " a year").orElse("");
  }

  /** How a contract goes on, in words. */
  public static String words(Tenure tenure) {
    var following = tenure.following();
    String kind =
        following.kind() == RenewalKind.AUTOMATIC
            ? "renews itself for %d months each time, notice of %d days"
                .formatted(following.months(), following.noticeDays())
            : following.kind().words().toLowerCase(java.util.Locale.ROOT);
    return following.uplift().fraction().signum() == 0
        ? kind
        : kind + ", uplift of " + following.uplift().inPercent();
  }
}
