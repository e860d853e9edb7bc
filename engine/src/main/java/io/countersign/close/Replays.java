package io.countersign.close;

import io.countersign.calculation.CalculationProblem;
import io.countersign.calculation.StreamedCalculation;
import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.disputes.Effect;
import io.countersign.disputes.Replayed;
import io.countersign.ledger.EarningLine;
import io.countersign.money.Money;
import io.countersign.people.Roster;
import io.countersign.publishing.PublishedPlans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Calculates everything as it is and as it would be with one deal told otherwise, by the
 * calculation that pays. Nothing is written.
 */
@Component
class Replays {

  private static final int SHOWN = 3;

  private final PublishedPlans plans;
  private final Sources sources;

  Replays(PublishedPlans plans, Sources sources) {
    this.plans = plans;
    this.sources = sources;
  }

  Roster roster() {
    return sources.roster().get();
  }

  /** All that is known of a deal; one that nobody told of has no events. */
  DealHistory deal(DealId deal) {
    try (Stream<DealHistory> deals = sources.deals().get().get()) {
      return deals
          .filter(known -> known.deal().equals(deal))
          .findFirst()
          .orElseGet(() -> new DealHistory(deal, List.of()));
    }
  }

  /** What a deal that is told otherwise changes in everything up to the end of a period. */
  Replayed of(DealHistory changed, Period last) {
    StreamedCalculation.Deals deals = sources.deals().get();
    Roster roster = roster();
    Map<EarningLine, Money> was = new HashMap<>();
    Map<EarningLine, Money> is = new HashMap<>();
    List<CalculationProblem> problems = new ArrayList<>(calculate(deals, roster, last, was));
    calculate(() -> with(changed, deals), roster, last, is).stream()
        .filter(problem -> !problems.contains(problem))
        .forEach(problems::add);
    return problems.isEmpty()
        ? new Replayed(effects(was, is), List.of())
        : new Replayed(
            List.of(),
            problems.stream().limit(SHOWN).map(p -> p.about() + ": " + p.problem()).toList());
  }

  private static Stream<DealHistory> with(DealHistory changed, StreamedCalculation.Deals deals) {
    return deals.get().map(deal -> deal.deal().equals(changed.deal()) ? changed : deal);
  }

  private List<CalculationProblem> calculate(
      StreamedCalculation.Deals deals,
      Roster roster,
      Period last,
      Map<EarningLine, Money> earnings) {
    Sources pretended =
        new Sources(
            () -> roster, () -> deals, sources.known(), sources.engine(), Optional::empty, null);
    return new PlanCalculation(plans, pretended)
        .calculate(
            last,
            roster,
            Progress.UNHEARD,
            (plan, earning, deal) -> {
              if (!earning.key().period().until().isAfter(last.until())) {
                EarningLine line = new EarningLine(earning.key(), earning.amount().currency());
                earnings.merge(line, earning.amount(), Money::plus);
              }
            })
        .problems();
  }

  private static List<Effect> effects(Map<EarningLine, Money> was, Map<EarningLine, Money> is) {
    List<Effect> effects = new ArrayList<>();
    was.forEach(
        (line, before) -> {
          Money after = is.getOrDefault(line, Money.zero(line.currency()));
          if (!after.equals(before)) {
            effects.add(new Effect(line.key(), before, after));
          }
        });
    is.forEach(
        (line, after) -> {
          if (!was.containsKey(line) && !after.isZero()) {
            effects.add(new Effect(line.key(), Money.zero(line.currency()), after));
          }
        });
    effects.sort(Comparator.comparing(Effect::key));
    return effects;
  }
}
