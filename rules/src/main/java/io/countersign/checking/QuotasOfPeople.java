package io.countersign.checking;

import io.countersign.calendar.Period;
import io.countersign.people.Assignment;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.Quota;
import io.countersign.plans.Quota.Row;
import io.countersign.plans.RowsByPerson;
import io.countersign.plans.SeatFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds people without a quota that they need, with two, and quotas that are nobody's. */
final class QuotasOfPeople implements KnownCheck {

  @Override
  public void look(Known known, Findings findings) {
    Plan plan = findings.plan();
    SeatsUnder seats = new SeatsUnder(plan, known.roster());
    for (QuotaUse use : QuotaUse.of(plan)) {
      Quota quota = Objects.requireNonNull(plan.quotas().get(use.quota()), use.quota());
      if (quota instanceof Quota.Rows rows) {
        own(use, QuotaRows.of(plan, rows), seats, findings);
      } else if (quota instanceof Quota.TeamSum sum) {
        Quota of = Objects.requireNonNull(plan.quotas().get(sum.of()), sum.of());
        team(use, QuotaRows.of(plan, (Quota.Rows) of), seats, findings);
      }
    }
    for (Quota quota : plan.quotas().values()) {
      if (quota instanceof Quota.Rows rows) {
        unused(rows, seats, findings);
      }
    }
  }

  private static void own(QuotaUse use, QuotaRows rows, SeatsUnder seats, Findings findings) {
    Missing missing = new Missing();
    Missing ambiguous = new Missing();
    for (Period period : seats.periods()) {
      for (Assignment seat : seats.of(use.component(), period)) {
        if (rows.fitting(seat, period, use.resets()).isEmpty()) {
          missing.add(seat.who(), period);
        } else if (use.resets() == Measure.Resets.PERIOD && rows.isAmbiguous(seat, period)) {
          ambiguous.add(seat.who(), period);
        }
      }
    }
    String path = "quotas." + use.quota();
    if (!missing.isEmpty()) {
      findings.add(
          Code.QUOTA_MISSING,
          path,
          "'%s' is for %s, for whom no row fits.".formatted(use.component().id(), missing.words()),
          "Add a row that fits, or narrow 'for' of '" + use.component().id() + "'.");
    }
    if (!ambiguous.isEmpty()) {
      findings.add(
          Code.QUOTA_AMBIGUOUS,
          path,
          "Two rows fit %s equally well and differ.".formatted(ambiguous.words()),
          "Make one of the rows more specific, or remove it.");
    }
  }

  private static void team(QuotaUse use, QuotaRows rows, SeatsUnder seats, Findings findings) {
    Missing missing = new Missing();
    for (Period period : seats.periods()) {
      for (Assignment seat : seats.of(use.component(), period)) {
        if (!hasTeam(seat, period, rows, seats)) {
          missing.add(seat.who(), period);
        }
      }
    }
    if (!missing.isEmpty()) {
      findings.add(
          Code.QUOTA_MISSING,
          "quotas." + use.quota(),
          "'%s' is for %s, with nobody below who has a quota."
              .formatted(use.component().id(), missing.words()),
          "Narrow 'for' of '" + use.component().id() + "' to those who have a team.");
    }
  }

  /** Whether anybody below on the last day has a row. */
  private static boolean hasTeam(Assignment seat, Period period, QuotaRows rows, SeatsUnder seats) {
    LocalDate end = Objects.requireNonNull(seats.plan().head().effective().until());
    LocalDate day = (end.isBefore(period.until()) ? end : period.until()).minusDays(1);
    for (ParticipantId member : seats.roster().teamOf(seat.who(), day)) {
      for (Assignment below : seats.roster().assignmentsOf(member)) {
        if (!rows.fitting(below, period, Measure.Resets.PERIOD).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static void unused(Quota.Rows rows, SeatsUnder seats, Findings findings) {
    List<Assignment> all = seats.all();
    Map<String, List<Assignment>> byPerson =
        all.stream().collect(Collectors.groupingBy(seat -> seat.who().value()));
    for (int i = 0; i < rows.rows().size(); i++) {
      Row row = rows.rows().get(i);
      boolean used =
          RowsByPerson.people(row.who())
              .map(
                  people ->
                      people.stream()
                          .flatMap(who -> byPerson.getOrDefault(who, List.of()).stream()))
              .orElseGet(all::stream)
              .filter(seat -> row.period() == null || seat.during().overlaps(row.period().days()))
              .anyMatch(seat -> row.who().holds(new SeatFacts(seat)));
      if (!used) {
        findings.add(
            Code.QUOTA_UNUSED,
            "quotas." + rows.id() + ".amounts[" + (i + 1) + "]",
            "Nobody who is known has a seat that this row fits.",
            "Check the words in 'for' and the period, or leave the row out.");
      }
    }
  }

  /** People to whom something is missing, with the first period in which it is. */
  private static final class Missing {

    private final Set<ParticipantId> people = new LinkedHashSet<>();
    private final List<Period> periods = new ArrayList<>();

    void add(ParticipantId who, Period period) {
      people.add(who);
      periods.add(period);
    }

    boolean isEmpty() {
      return people.isEmpty();
    }

    String words() {
      String first = people.iterator().next() + " in " + periods.get(0);
      return people.size() == 1 ? first : first + " and " + (people.size() - 1) + " more";
    }
  }
}
