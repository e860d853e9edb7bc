package io.countersign.calculation;

import io.countersign.calculation.DealDecision.Counts;
import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.earning.Earning;
import io.countersign.people.Assignment;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Commission;
import io.countersign.plans.CreditRule;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.SeatFacts;
import io.countersign.plans.Spif;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why somebody got nothing for a deal: for every component that paid nothing, the first condition
 * that was not met, and what would meet it.
 */
public final class WhyNot {

  private final Worksheet worksheet;
  private final Plan plan;
  private final Outcome outcome;
  private final People people;
  private final ParticipantId who;

  private WhyNot(Worksheet worksheet, Outcome outcome, ParticipantId who) {
    this.worksheet = worksheet;
    this.outcome = outcome;
    this.who = who;
    plan = worksheet.plan().plan();
    people = new People(worksheet.roster());
  }

  /**
   * One answer for each component that paid the participant nothing for the deal.
   *
   * @param outcome what the worksheet came to
   */
  public static List<NotEarned> of(
      Worksheet worksheet, Outcome outcome, DealId deal, ParticipantId who) {
    return new WhyNot(worksheet, outcome, who).of(deal);
  }

  private List<NotEarned> of(DealId deal) {
    DealHistory history =
        worksheet.deals().stream()
            .filter(known -> known.deal().equals(deal))
            .findFirst()
            .orElse(null);
    Period first = worksheet.periods().get(0);
    if (history == null) {
      return all(first, "deal " + deal + " is not known", "Import the deal");
    }
    if (history.won().isEmpty()) {
      return all(first, "deal " + deal + " is not won", "Winning it makes it count");
    }
    Exchanges known = new Exchanges(plan, worksheet.known().rates(), new Problems(plan));
    List<Sold> sold = Sales.under(plan, List.of(history), known);
    Period period = plan.head().periodOf(history.won().get().on());
    if (sold.isEmpty() || !worksheet.periods().contains(period)) {
      return all(
          worksheet.periods().contains(period) ? period : first,
          "its day " + history.won().get().on() + " is outside " + plan.head().effective(),
          "A plan that holds on that day would pay for it");
    }
    return of(sold.get(0), period);
  }

  private List<NotEarned> of(Sold sold, Period period) {
    int number = people.number(who);
    Optional<Assignment> seat =
        number < 0 ? Optional.empty() : people.seat(number, period, plan.head().effective());
    if (seat.isEmpty()) {
      return all(
          period, who + " has no seat in " + period, "Give the participant a seat in that period");
    }
    List<NotEarned> answers = new ArrayList<>();
    for (PlanComponent component : plan.components()) {
      if (!isPaid(component, sold)) {
        answers.add(answer(component, sold, seat.get(), number, period));
      }
    }
    return answers;
  }

  private boolean isPaid(PlanComponent component, Sold sold) {
    for (Earning earning : outcome.earnings()) {
      if (earning.key().who().equals(who)
          && earning.key().component().equals(component.id())
          && earning.key().origin().deal().equals(sold.deal())
          && !earning.amount().isZero()) {
        return true;
      }
    }
    return false;
  }

  private NotEarned answer(
      PlanComponent component, Sold sold, Assignment seat, int number, Period period) {
    Optional<Unmet> notFor = Unmet.of(component.head().who(), new SeatFacts(seat));
    if (notFor.isPresent()) {
      return unmet(component, period, notFor.get(), "it is for others: ");
    }
    if (component instanceof Spif spif) {
      return spif(spif, sold, period);
    }
    if (!(component instanceof Commission commission)) {
      return later(component, period, "it is for the period as a whole, not for a deal");
    }
    if (!(plan.measure(commission.pays()) instanceof Measure.OfDeals measure)) {
      return later(component, period, "its measure does not count deals");
    }
    if (sold.telling().event() != measure.counting().on()) {
      return later(component, period, "it counts when the deal is " + word(measure));
    }
    Optional<Unmet> notCounted = notCounted(measure, sold);
    if (notCounted.isPresent()) {
      return unmet(component, period, notCounted.get(), "the deal does not count: ");
    }
    if (!isCredited(measure, sold, number)) {
      String rules =
          measure.credits().stream()
              .map(CreditRule::to)
              .map(to -> to.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return notEarned(
          component,
          period,
          who + " is not credited with it; it counts for " + rules,
          "Put the participant on the deal's team, or correct the hierarchy of its day");
    }
    return later(component, period, "its rate or what a limit leaves comes to nothing");
  }

  private static String word(Measure.OfDeals measure) {
    return measure.counting().on().name().toLowerCase(Locale.ROOT);
  }

  private NotEarned spif(Spif spif, Sold sold, Period period) {
    if (!spif.during().contains(sold.on())) {
      return notEarned(
          spif,
          period,
          "its dates are " + spif.during() + ", the deal was won " + sold.on(),
          "A deal won on one of its days would earn it");
    }
    boolean onTeam =
        sold.opportunity().team().sellers().stream().anyMatch(m -> m.who().equals(who));
    if (!onTeam) {
      return notEarned(
          spif, period, who + " is not a seller of the deal", "Sellers of the deal earn it");
    }
    return sold.lines().stream()
        .flatMap(line -> Unmet.of(spif.where(), new LineFacts(sold, line)).stream())
        .findFirst()
        .map(unmet -> unmet(spif, period, unmet, "the deal does not qualify: "))
        .orElseGet(
            () ->
                notEarned(
                    spif,
                    period,
                    "it was not its turn, or the budget is spent",
                    "Earlier deals by day and key come first"));
  }

  private Optional<Unmet> notCounted(Measure.OfDeals measure, Sold sold) {
    Optional<Unmet> first = Optional.empty();
    for (DealLine line : sold.lines()) {
      Optional<Unmet> unmet = Unmet.of(measure.where(), new LineFacts(sold, line));
      if (unmet.isEmpty()) {
        return unmet;
      }
      first = first.isPresent() ? first : unmet;
    }
    return first;
  }

  private boolean isCredited(Measure.OfDeals measure, Sold sold, int number) {
    List<Measure> measures = List.copyOf(plan.measures().values());
    Problems problems = new Problems(plan);
    Crediting crediting =
        new Crediting(
            measures,
            new boolean[measures.size()],
            new DealClasses(plan),
            people,
            plan.head().ways().sharesUpTo(),
            problems);
    for (DealDecision decision : crediting.decisions(sold)) {
      for (Counts counts : decision.counts()) {
        if (counts.by().measure().equals(measure.id())
            && crediting.isCredited(sold, counts, number)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What the calculation itself said of the component, else that nothing more is known. */
  private NotEarned later(PlanComponent component, Period period, String otherwise) {
    return outcome.notEarned().stream()
        .filter(known -> known.who().equals(who))
        .filter(known -> known.component().equals(component.id()))
        .filter(known -> known.period().equals(period))
        .findFirst()
        .orElseGet(
            () ->
                notEarned(
                    component,
                    period,
                    otherwise,
                    "See the component in the statement of " + period));
  }

  private NotEarned unmet(PlanComponent component, Period period, Unmet unmet, String start) {
    return notEarned(component, period, start + unmet.found(), "It takes: " + unmet.test());
  }

  private NotEarned notEarned(PlanComponent component, Period period, String unmet, String wayOut) {
    return new NotEarned(who, component.id(), period, unmet, wayOut);
  }

  private List<NotEarned> all(Period period, String unmet, String wayOut) {
    return plan.components().stream()
        .map(component -> notEarned(component, period, unmet, wayOut))
        .toList();
  }
}
