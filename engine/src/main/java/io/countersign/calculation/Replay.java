package io.countersign.calculation;

import io.countersign.calculation.Recoveries.Recovery;
import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.earning.EarningKey.Origin;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.plans.ClawbackTerms;
import io.countersign.plans.Plan;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import io.countersign.rulebook.Explanation.Step;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Takes back what would not have been paid without a cancelled deal, over all tiers, caps, bonuses
 * and splits: everything is calculated once more without the deal, and the difference is a line in
 * the period of the cancellation. Several such deals go one after the other in the order of the
 * days on which they were cancelled, so that what they take back together is what all of them paid.
 */
final class Replay {

  private record Case(DealId deal, Cancelled cancelled, Recovery recovery) {}

  private record Line(ParticipantId who, String component) implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      int byWho = who.compareTo(other.who);
      return byWho != 0 ? byWho : component.compareTo(other.component);
    }
  }

  private final Worksheet worksheet;
  private final Plan plan;

  private Replay(Worksheet worksheet) {
    this.worksheet = worksheet;
    plan = worksheet.plan().plan();
  }

  /** The outcome with what replays take back; the outcome itself where the plan has none. */
  static Outcome over(Worksheet worksheet, Outcome outcome) {
    boolean asked = worksheet.plan().plan().clawback().stream().anyMatch(ClawbackTerms::byReplay);
    return asked ? new Replay(worksheet).over(outcome) : outcome;
  }

  private Outcome over(Outcome outcome) {
    List<Earning> taken = new ArrayList<>();
    List<DealHistory> left = new ArrayList<>(worksheet.deals());
    Outcome before = outcome;
    for (Case of : cases()) {
      left.removeIf(deal -> deal.deal().equals(of.deal()));
      Outcome after =
          Calculation.withoutReplay(
              new Worksheet(
                  worksheet.plan(),
                  worksheet.roster(),
                  left,
                  worksheet.periods(),
                  worksheet.known()));
      taken.addAll(differences(of, before, after));
      before = after;
    }
    return new Outcome(
        joined(outcome.earnings(), taken),
        outcome.attainments(),
        outcome.totals(),
        outcome.notEarned(),
        outcome.beside(),
        outcome.problems());
  }

  /** Both lists one after the other, without copying the first. */
  private static List<Earning> joined(List<Earning> first, List<Earning> then) {
    return new AbstractList<>() {
      @Override
      public Earning get(int index) {
        return index < first.size() ? first.get(index) : then.get(index - first.size());
      }

      @Override
      public int size() {
        return first.size() + then.size();
      }
    };
  }

  /** The cancelled deals that a replay takes back, in the order of their cancellation. */
  private List<Case> cases() {
    Recoveries recoveries = new Recoveries(plan, worksheet.periods(), new Problems(plan));
    Exchanges exchanges = new Exchanges(plan, worksheet.known().rates(), new Problems(plan));
    List<DealHistory> cancelled =
        worksheet.deals().stream().filter(deal -> deal.cancelled().isPresent()).toList();
    List<Case> cases = new ArrayList<>();
    for (Sold sold : Sales.under(plan, cancelled, exchanges)) {
      if (sold.isWin()) {
        plan.clawback().stream()
            .filter(ClawbackTerms::byReplay)
            .flatMap(terms -> terms.components().stream())
            .map(component -> recoveries.of(component, sold, paidOn(sold)).orElse(null))
            .filter(recovery -> recovery != null && recovery.ruling().decision().replay())
            .findFirst()
            .ifPresent(
                recovery ->
                    cases.add(new Case(sold.history().deal(), recovery.cancelled(), recovery)));
      }
    }
    cases.sort(
        Comparator.<Case, LocalDate>comparing(of -> of.cancelled().on())
            .thenComparing(of -> of.deal().value()));
    return cases;
  }

  private LocalDate paidOn(Sold sold) {
    return plan.head().periodOf(sold.on()).lastDay();
  }

  private List<Earning> differences(Case of, Outcome before, Outcome after) {
    Map<Line, NavigableMap<Period, Long>> grown = new TreeMap<>();
    add(grown, before, -1, of);
    add(grown, after, 1, of);
    List<Earning> lines = new ArrayList<>();
    grown.forEach(
        (line, periods) -> {
          periods.values().removeIf(minor -> minor == 0);
          long sum = periods.values().stream().mapToLong(minor -> minor).sum();
          if (sum != 0) {
            lines.add(line(of, line, periods, new Money(plan.currency(), sum)));
          }
        });
    return lines;
  }

  private void add(Map<Line, NavigableMap<Period, Long>> sums, Outcome outcome, int sign, Case of) {
    for (Earning earning : outcome.earnings()) {
      EarningKey key = earning.key();
      if (of.recovery().terms().components().contains(key.component())) {
        sums.computeIfAbsent(new Line(key.who(), key.component()), line -> new TreeMap<>())
            .merge(key.period(), sign * earning.amount().minor(), Math::addExact);
      }
    }
  }

  private Earning line(Case of, Line line, Map<Period, Long> periods, Money sum) {
    Origin origin = new Origin(Kind.RECOVERED, of.deal().value(), 1);
    List<Step> steps = new ArrayList<>();
    periods.forEach(
        (period, minor) ->
            steps.add(
                new Step(
                    "Of " + period,
                    "paid without the deal, less what was paid with it",
                    new Money(plan.currency(), minor).amount())));
    Explanation why =
        new Explanation(
            of.recovery().ruling().rule(),
            "clawback " + of.recovery().terms().id() + ", clause " + of.recovery().terms().clause(),
            List.of(
                new Input(
                    "Cancelled",
                    of.cancelled().on().toString(),
                    "deal " + of.deal() + ", " + of.cancelled().reason())),
            steps);
    return new Earning(
        new EarningKey(line.who(), plan.name(), line.component(), of.recovery().period(), origin),
        of.cancelled().on(),
        sum,
        null,
        () -> why);
  }
}
