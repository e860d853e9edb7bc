package io.countersign.diary;

import io.countersign.contracts.Happening;
import io.countersign.diary.DiaryEntry.Step;
import io.countersign.obligations.Duty;
import io.countersign.obligations.Obligations;
import io.countersign.renewals.CalendarEntry;
import io.countersign.renewals.CalendarEntry.What;
import io.countersign.renewals.Renewals;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody is to be reminded of: obligations that are due soon or breached, and the last days
 * to give notice or to agree on a renewal.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Diary {

  /** So many days before a notice or an end it is coming up. */
  public static final int AHEAD_DAYS = 30;

  /** So many days before it is close. */
  public static final int CLOSE_DAYS = 7;

  private static final int MONTHS = 2;

  private final Obligations obligations;
  private final Renewals renewals;
  private final JdbcClient jdbc;
  private final Clock clock;

  Diary(Obligations obligations, Renewals renewals, JdbcClient jdbc, Clock clock) {
    this.obligations = obligations;
    this.renewals = renewals;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What somebody is to be told of today and was not told of yet, by day. */
  @Transactional(readOnly = true)
  public List<DiaryEntry> due() {
    Set<String> told =
        new HashSet<>(
            jdbc.sql("select concat_ws('/', matter, due, step) from diary_reminder")
                .query(String.class)
                .list());
    List<DiaryEntry> entries = new ArrayList<>();
    obligations.duties().forEach(duty -> entry(duty).ifPresent(entries::add));
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    renewals
        .calendar(YearMonth.from(today), MONTHS)
        .entries()
        .forEach(one -> entry(one, today).ifPresent(entries::add));
    entries.removeIf(one -> told.contains(one.matter() + "/" + one.day() + "/" + one.step()));
    return entries;
  }

  /**
   * Notes that somebody is told, for the caller to do so in the same transaction.
   *
   * @param people their logins
   * @return false when somebody else does so already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean take(DiaryEntry entry, Collection<String> people) {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    return jdbc.sql(
                "insert ignore into diary_reminder (matter, due, step, people, reminded_at)"
                    + " values (?, ?, ?, ?, ?)")
            .params(
                entry.matter(), entry.day(), entry.step().name(), String.join(", ", people), now)
            .update()
        == 1;
  }

  private static Optional<DiaryEntry> entry(Duty duty) {
    Step step =
        switch (duty.state()) {
          case SOON -> Step.CLOSE;
          case BREACHED -> Step.OVERDUE;
          case AHEAD, MET, WAIVED -> null;
        };
    long id = duty.obligation().id();
    return Optional.ofNullable(step)
        .map(
            found ->
                new DiaryEntry(
                    "obligation " + id,
                    duty.obligation().contract(),
                    duty.obligation().customer(),
                    Happening.OBLIGATION_REMINDED,
                    duty.due(),
                    found,
                    duty.obligation().inWords(),
                    Optional.of(duty.obligation().what().owner()),
                    "/obligations/" + id + "/" + duty.due()));
  }

  private static Optional<DiaryEntry> entry(CalendarEntry one, LocalDate today) {
    boolean asks = one.what() == What.NOTICE || one.what() == What.TO_AGREE;
    long left = ChronoUnit.DAYS.between(today, one.on());
    if (!asks || left < 0 || left > AHEAD_DAYS) {
      return Optional.empty();
    }
    return Optional.of(
        new DiaryEntry(
            one.what() + " " + one.contract().contract(),
            one.contract().contract(),
            one.contract().customer(),
            Happening.RENEWAL_REMINDED,
            one.on(),
            left > CLOSE_DAYS ? Step.AHEAD : Step.CLOSE,
            one.what().words(),
            Optional.empty(),
            "/contracts/" + one.contract().contract() + "/after"));
  }
}
