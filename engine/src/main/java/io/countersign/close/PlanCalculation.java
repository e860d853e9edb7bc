package io.countersign.close;

import io.countersign.accruals.PlanOutcome;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.StreamedCalculation;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.deals.DealHistory;
import io.countersign.earning.Earning;
import io.countersign.intake.DealJournal;
import io.countersign.ledger.PayCycle;
import io.countersign.people.Participant;
import io.countersign.people.Roster;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.PlanInForce;
import io.countersign.publishing.PublishedPlans;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Calculates every published plan from its start up to the end of a pay period. Nothing is written.
 */
@Component
class PlanCalculation {

  private static final LocalDate EVER = LocalDate.of(1, 1, 1);
  private static final int READ = 10;
  private static final int CALCULATED = 70;

  private final PublishedPlans plans;
  private final Sources sources;
  private final ServerProcess self = ServerProcess.current();

  /** Those that were last asked for, since it takes long to say who they are. */
  private volatile @Nullable People people;

  PlanCalculation(PublishedPlans plans, Sources sources) {
    this.plans = plans;
    this.sources = sources;
  }

  /** The plans that start before the end of the period. */
  List<PlanInForce> plansFor(Period period) {
    return plans.inForce(new DateRange(EVER, period.until()));
  }

  /** The people as they are told now. */
  Roster roster() {
    return sources.roster().get();
  }

  /**
   * Everything that a calculation of the period looks at. This process is part of it, as another
   * one may be another version of the program.
   *
   * @return empty where nobody can say
   */
  Optional<Inputs> inputs(PayCycle cycle, Roster roster) {
    return sources
        .told()
        .get()
        .map(
            told -> {
              StringBuilder all = new StringBuilder();
              all.append(self).append('\n').append(cycle).append('\n');
              for (PlanInForce plan : plansFor(cycle.period())) {
                all.append(plan.published().version().digest()).append(' ');
                all.append(plan.during()).append('\n');
              }
              all.append(digest(roster));
              return new Inputs(Digest.of(all.toString().getBytes(StandardCharsets.UTF_8)), told);
            });
  }

  /** What everybody is, has been and will be. */
  private Digest digest(Roster roster) {
    People last = people;
    if (last == null || last.roster() != roster) {
      StringBuilder all = new StringBuilder();
      for (Participant who : roster.participants()) {
        all.append(who).append(roster.assignmentsOf(who.id())).append('\n');
      }
      all.append(roster.relations());
      last = new People(roster, Digest.of(all.toString().getBytes(StandardCharsets.UTF_8)));
      people = last;
    }
    return last.digest();
  }

  private record People(Roster roster, Digest digest) {}

  /** The lines of the journal of deals after one up to another. */
  record DealLines(long since, long until) {}

  /** Gets ready what {@link #reached} needs. */
  void listTeams() {
    DealJournal journal = sources.journal();
    if (journal != null) {
      journal.listTeams();
    }
  }

  /**
   * Calculates those alone whom deals reach of which something was told.
   *
   * @param whole is told why everything has to be calculated, where that is so
   * @return empty then
   */
  Optional<Reached> reached(Period period, Roster roster, DealLines lines, Consumer<String> whole) {
    DealJournal journal = sources.journal();
    if (journal == null) {
      return Optional.empty();
    }
    Reached.Search search =
        new Reached.Search(plansFor(period), period, roster, sources.known().get());
    Optional<Reached> found = search.of(journal, lines.since(), lines.until());
    if (found.isEmpty()) {
      whole.accept(search.because());
    }
    return found;
  }

  /** Takes what the plans come to, earning by earning. */
  interface Sink {
    /**
     * @param deal what is known of the deal that the earning is for; null when it is for none
     */
    void take(PlanVersion plan, Earning earning, @Nullable DealHistory deal);
  }

  /**
   * Calculates the plans.
   *
   * @param sink takes the earnings; they do not count when there are problems
   */
  Calculated calculate(Period period, Roster roster, Progress progress, Sink sink) {
    progress.at(new Progress.Step("Reading people, deals, metrics and rates", 0));
    List<PlanInForce> inForce = plansFor(period);
    StreamedCalculation.Deals deals = sources.deals().get();
    Worksheet.Known known = sources.known().get();
    List<PlanOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < inForce.size(); i++) {
      PlanInForce plan = inForce.get(i);
      int percent = READ + (CALCULATED - READ) * i / inForce.size();
      progress.at(new Progress.Step("Calculating " + plan.published().label(), percent));
      List<Period> periods = plan.periods(period.until());
      if (!periods.isEmpty()) {
        PlanVersion version = plan.version();
        Worksheet worksheet = new Worksheet(version, roster, List.of(), periods, known);
        Outcome outcome =
            sources
                .engine()
                .calculate(worksheet, deals, (earning, deal) -> sink.take(version, earning, deal));
        outcomes.add(new PlanOutcome(version, outcome));
      }
    }
    return new Calculated(outcomes, roster);
  }
}
