package io.countersign.calculation;

import io.countersign.attainment.Standing;
import io.countersign.earning.PayDecision;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.rulebook.RuleBook;
import io.countersign.rulebook.RuleBook.Ruling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Asks the rules how every standing is paid, some hundreds at a time. */
final class Standings {

  private static final int BATCH = 400;

  private Standings() {}

  static void rule(Place[][] places, Plan plan, List<NotEarned> notEarned) {
    List<Place> batch = new ArrayList<>(BATCH);
    for (Place[] own : places) {
      for (Place place : own) {
        if (place.total != null) {
          batch.add(place);
        }
      }
      if (batch.size() >= BATCH) {
        ask(batch, plan, notEarned);
        batch.clear();
      }
    }
    ask(batch, plan, notEarned);
  }

  private static void ask(List<Place> places, Plan plan, List<NotEarned> notEarned) {
    List<Object> facts = new ArrayList<>(plan.components());
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      BigDecimal target = place.quota == null ? BigDecimal.ONE : place.quota;
      facts.add(new Standing(i, place.component.id(), place.standing().value(), target));
    }
    for (Ruling<PayDecision> ruling : RuleBook.rule(facts, PayDecision.class)) {
      Place place = places.get(ruling.decision().standing());
      place.manner = ruling.decision().manner();
      place.rule = ruling.rule();
    }
    for (Place place : places) {
      if (place.manner == null && place.component instanceof PlanComponent.Bonus bonus) {
        notEarned.add(missed(place, bonus));
      }
    }
  }

  private static NotEarned missed(Place place, PlanComponent.Bonus bonus) {
    BigDecimal needed = place.unit().multiply(bonus.atLeast().fraction());
    BigDecimal height = place.standing().value();
    return new NotEarned(
        place.seat.who(),
        bonus.id(),
        place.period,
        Figures.amount(height) + " of the " + Figures.amount(needed) + " it takes",
        Figures.amount(needed.subtract(height))
            + " more in "
            + bonus.base().measure()
            + " reaches it");
  }
}
