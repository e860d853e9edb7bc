package io.countersign.insight;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.WhyNot;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.DateRange;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.earning.Earning;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Metrics;
import io.countersign.intake.Quotes;
import io.countersign.intake.Rosters;
import io.countersign.people.ParticipantId;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.PlanInForce;
import io.countersign.publishing.PublishedPlans;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks the calculation why somebody got nothing for a deal, and what a change of a plan or of a
 * deal would come to, for every period that has begun. Nothing is posted.
 */
@Component
public class Insight {

  private static final LocalDate EVER = LocalDate.of(1, 1, 1);

  private final PublishedPlans plans;
  private final Rosters rosters;
  private final DealJournal journal;
  private final Metrics metrics;
  private final Quotes quotes;
  private final Clock clock;

  public Insight(
      PublishedPlans plans,
      Rosters rosters,
      DealJournal journal,
      Metrics metrics,
      Quotes quotes,
      Clock clock) {
    this.plans = plans;
    this.rosters = rosters;
    this.journal = journal;
    this.metrics = metrics;
    this.quotes = quotes;
    this.clock = clock;
  }

  /**
   * One answer for each plan that holds on the day the deal was won (today, when it is not won).
   */
  public List<Answer> whyNot(ParticipantId who, DealId deal) {
    Grounds grounds = grounds();
    LocalDate today = LocalDate.now(clock);
    LocalDate day =
        grounds.deal(deal).flatMap(DealHistory::won).map(DealEvent.Won::on).orElse(today);
    List<Answer> answers = new ArrayList<>();
    for (PlanInForce plan : plans.inForce(new DateRange(day, day.plusDays(1)))) {
      Worksheet worksheet = grounds.worksheet(plan, day.isAfter(today) ? day : today);
      Outcome outcome = Calculation.calculate(worksheet);
      List<Earning> paid =
          outcome.earnings().stream()
              .filter(earning -> earning.key().who().equals(who))
              .filter(earning -> earning.key().origin().deal().equals(deal.value()))
              .filter(earning -> !earning.amount().isZero())
              .toList();
      answers.add(
          new Answer(
              plan.published(),
              paid,
              WhyNot.of(worksheet, outcome, deal, who),
              outcome.problems()));
    }
    return answers;
  }

  /** Whether somebody was ever told to be on a deal's team, or stands above somebody who is. */
  public boolean concerns(ParticipantId who, DealId deal) {
    Grounds grounds = grounds();
    for (DealEvent event : journal.history(deal).events()) {
      for (DealTeam.Member member : members(event)) {
        if (member.who().equals(who)
            || grounds.roster().managersAbove(member.who(), event.on()).contains(who)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What would change if a version were published, in the place of the version with its name and
   * number or from its start on.
   *
   * @throws io.countersign.publishing.PlanVersionCutsPeriod when it could not be published
   */
  public WhatIf compare(PlanVersion proposed) {
    LocalDate today = LocalDate.now(clock);
    Grounds grounds = grounds();
    String name = proposed.plan().name();
    return WhatIf.of(
        grounds.outcome(called(name, plans.inForce(until(today))), today),
        grounds.outcome(called(name, plans.inForceWith(proposed, until(today))), today),
        grounds.roster());
  }

  /**
   * What would change if a deal were otherwise.
   *
   * @throws DealNotWon when it is not known or not won
   */
  public WhatIf compareDeal(DealId deal, DealChange change) {
    DealHistory known = grounds().deal(deal).orElseThrow(() -> new DealNotWon(deal));
    return compareDeal(change.applied(known));
  }

  /** What would change if a deal had this history. */
  public WhatIf compareDeal(DealHistory changed) {
    LocalDate today = LocalDate.now(clock);
    Grounds grounds = grounds();
    List<PlanInForce> inForce = plans.inForce(until(today));
    return WhatIf.of(
        grounds.outcome(inForce, today),
        grounds.with(changed).outcome(inForce, today),
        grounds.roster());
  }

  /** What a plan has in store for somebody; empty for those without a seat on its days. */
  public Optional<Prospect> prospect(PlanVersion version, ParticipantId who) {
    Grounds grounds = grounds();
    return Prospect.of(version, grounds, who);
  }

  private Grounds grounds() {
    return new Grounds(
        rosters.roster(),
        journal.histories(),
        new Worksheet.Known(metrics.metrics(), quotes.rates()));
  }

  private static DateRange until(LocalDate today) {
    return new DateRange(EVER, today.plusDays(1));
  }

  private static List<PlanInForce> called(String name, List<PlanInForce> plans) {
    return plans.stream().filter(plan -> plan.published().plan().name().equals(name)).toList();
  }

  private static List<DealTeam.Member> members(DealEvent event) {
    Opportunity told =
        event instanceof DealEvent.Won won
            ? won.opportunity()
            : event instanceof DealEvent.Opened opened
                ? opened.opportunity()
                : event instanceof DealEvent.Lost lost ? lost.opportunity() : null;
    return told == null ? List.of() : told.team().members();
  }
}
