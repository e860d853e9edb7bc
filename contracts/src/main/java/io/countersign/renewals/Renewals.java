package io.countersign.renewals;

import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.contracts.Role;
import io.countersign.contracts.Stamp;
import io.countersign.money.Money;
import io.countersign.renewals.RenewalFact.Notice;
import io.countersign.renewals.RenewalFact.Renewed;
import io.countersign.renewals.RenewalFact.Terminated;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of what follows a signature in time. Each call is one transaction; whoever tells
 * something holds the contract's row.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Renewals {

  /** Who told what was taken over from an amended contract. */
  public static final String CARRIED = "contract it amends";

  private static final int LONGEST = 1_000;

  private final RenewalRows rows;
  private final Contracts contracts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Renewals(RenewalRows rows, Contracts contracts, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.contracts = contracts;
    this.events = events;
    this.clock = clock;
  }

  /** What somebody says, and who. */
  public record Saying(String words, Actor by) {}

  /** Tells from when until when a contract runs. What was told before holds no longer. */
  public void tell(ContractId id, Tenure tenure, Actor by) {
    signed(id);
    tell(id, tenure, stamp(by));
  }

  /**
   * Takes over what was told of an amended contract for the one that amends it, when that one has
   * not ended: its time, and what was said to its end.
   */
  void carry(ContractId amended, ContractId later, LocalDate on) {
    Optional<Course> running = course(amended, on).filter(course -> !course.over(on));
    if (running.isPresent()) {
      Stamp now = stamp(new Actor(CARRIED));
      tell(later, running.get().tenure(), now);
      rows.facts(amended).forEach(fact -> rows.add(later, fact.toldAgain(now)));
    }
  }

  private void tell(ContractId id, Tenure tenure, Stamp told) {
    rows.add(id, tenure, told);
    Following following = tenure.following();
    events.publishEvent(
        ContractEvent.of(id, Happening.TENURE_TOLD, told.by().login())
            .with("starts", tenure.starts())
            .with("ends", tenure.ends())
            .with("renewal", following.kind())
            .with("months", following.months())
            .with("notice-days", following.noticeDays())
            .with("uplift", following.uplift().inPercent())
            .with("yearly", tenure.yearly().map(Money::toString).orElse("none")));
  }

  /**
   * Tells that a side gave notice. One that is too late for the stretch that runs holds for the
   * next one.
   *
   * @param on the day on which it was received
   */
  public void notice(ContractId id, Role side, LocalDate on, Saying saying) {
    signed(id);
    Course course = told(id);
    if (course.tenure().following().kind() != RenewalKind.AUTOMATIC) {
      throw RenewalRefused.endsAnyway();
    }
    course
        .lastDay()
        .ifPresent(
            day -> {
              throw RenewalRefused.over(day);
            });
    requireWithin("a notice", on, course.tenure().starts().minusYears(1), today());
    rows.add(id, new Notice(side, on, words(saying), stamp(saying.by())));
    events.publishEvent(
        ContractEvent.of(id, Happening.NOTICE_GIVEN, saying.by().login())
            .with("side", side.field())
            .with("on", on)
            .with("words", words(saying)));
  }

  /**
   * Tells that both sides agreed to go on.
   *
   * @param ends the new last day
   * @param yearly what a year costs then; with its uplift when empty
   */
  public void renew(ContractId id, LocalDate ends, Optional<Money> yearly, Saying saying) {
    signed(id);
    LocalDate lastDay = told(id).lastDay().orElseThrow(RenewalRefused::goesOn);
    requireWithin("the new last day", ends, lastDay.plusDays(1), lastDay.plusYears(50));
    rows.add(id, new Renewed(ends, yearly, words(saying), stamp(saying.by())));
    events.publishEvent(
        ContractEvent.of(id, Happening.RENEWED, saying.by().login())
            .with("until", ends)
            .with("words", words(saying)));
  }

  /**
   * Tells that a contract ends before its last day; {@link ContractTerminated} is published.
   *
   * @param on its last day now, today or before
   */
  public void terminate(ContractId id, Role side, LocalDate on, Saying saying) {
    Contract contract = signed(id);
    Course course = told(id);
    LocalDate most = course.lastDay().map(day -> day.minusDays(1)).orElseGet(this::today);
    LocalDate latest = most.isBefore(today()) ? most : today();
    requireWithin("the day of a termination", on, course.tenure().starts(), latest);
    rows.add(id, new Terminated(side, on, words(saying), stamp(saying.by())));
    events.publishEvent(
        ContractEvent.of(id, Happening.TERMINATED, saying.by().login())
            .with("side", side.field())
            .with("on", on)
            .with("reason", words(saying)));
    events.publishEvent(new ContractTerminated(id, contract.deal(), words(saying), on));
  }

  /** What was told of a contract's time, the last telling first. */
  @Transactional(readOnly = true)
  public List<Tenure.Told> tellings(ContractId id) {
    return rows.tellings(id);
  }

  /** What was said to the end of a contract, in the order in which it was told. */
  @Transactional(readOnly = true)
  public List<RenewalFact> facts(ContractId id) {
    return rows.facts(id);
  }

  /**
   * How a contract runs, seen until a day; nothing while nobody told its tenure. One that was
   * amended runs as its amendment does, unless that begins later.
   */
  @Transactional(readOnly = true)
  public Optional<Course> course(ContractId id, LocalDate horizon) {
    return rows.tellings(id).stream()
        .findFirst()
        .map(told -> Course.of(told.tenure(), rows.facts(id), horizon))
        .map(
            own ->
                rows.amendment(id)
                    .flatMap(later -> course(later, horizon))
                    .filter(later -> later.continues(own))
                    .orElse(own));
  }

  /** The same of every contract whose tenure was told. */
  @Transactional(readOnly = true)
  public Map<ContractId, Course> courses(LocalDate horizon) {
    Map<ContractId, List<RenewalFact>> facts = rows.facts();
    Map<ContractId, Course> courses = new HashMap<>();
    rows.tenures()
        .forEach(
            (id, tenure) ->
                courses.put(id, Course.of(tenure, facts.getOrDefault(id, List.of()), horizon)));
    Map<ContractId, ContractId> amendments = rows.amendments();
    Map<ContractId, Course> amended = new HashMap<>();
    courses.forEach((id, own) -> amended.put(id, amended(id, own, courses, amendments)));
    return amended;
  }

  private static Course amended(
      ContractId id,
      Course own,
      Map<ContractId, Course> courses,
      Map<ContractId, ContractId> amendments) {
    return Optional.ofNullable(amendments.get(id))
        .flatMap(
            later ->
                Optional.ofNullable(courses.get(later))
                    .map(course -> amended(later, course, courses, amendments)))
        .filter(later -> later.continues(own))
        .orElse(own);
  }

  /** What ends and what renews itself in some months. */
  @Transactional(readOnly = true)
  public RenewalCalendar calendar(YearMonth from, int months) {
    Map<ContractId, Course> courses = courses(from.plusMonths(months).atEndOfMonth());
    List<RenewalCalendar.Known> known = new ArrayList<>();
    List<Running> untold = new ArrayList<>();
    for (Running one : rows.running(rows.tenures())) {
      Course course = courses.get(one.contract());
      if (course == null) {
        untold.add(one);
      } else {
        known.add(new RenewalCalendar.Known(one, course));
      }
    }
    return RenewalCalendar.of(from, months, known, untold);
  }

  private Contract signed(ContractId id) {
    Contract contract = contracts.hold(id);
    if (contract.state() != ContractState.SIGNED) {
      throw RenewalRefused.notSigned();
    }
    return contract;
  }

  private Course told(ContractId id) {
    return course(id, today()).orElseThrow(RenewalRefused::untold);
  }

  private static void requireWithin(String what, LocalDate day, LocalDate from, LocalDate until) {
    if (day.isBefore(from) || day.isAfter(until)) {
      throw RenewalRefused.day(what, from, until);
    }
  }

  private static String words(Saying saying) {
    String words = saying.words().strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      throw RenewalRefused.words();
    }
    return words;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private Stamp stamp(Actor by) {
    return new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
