package io.countersign.calculation;

import io.countersign.attainment.Standing;
import io.countersign.earning.PayDecision;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.rulebook.RuleBook;
import io.countersign.rulebook.RuleBook.Ruling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the rules how every standing is paid. Standings of one component that are on the same side
 * of the part of the quota it names are one class; the rules are asked once for each class.
 */
final class Standings {

  private record StandingClass(String component, boolean reached) {}

  private Standings() {}

  /** Tells each place how it is paid; returns the bonuses that were missed. */
  static List<NotEarned> rule(List<Place> places, Plan plan) {
    Map<StandingClass, Place> examples = new LinkedHashMap<>();
    for (Place place : places) {
      if (place.total != null) {
        examples.putIfAbsent(classOf(place), place);
      }
    }
    Map<StandingClass, Ruling<PayDecision>> rulings = ask(examples, plan);
    Map<String, Stairs> stairs = new HashMap<>();
    for (PlanComponent component : plan.components()) {
      if (component instanceof PlanComponent.Commission commission) {
        stairs.put(component.id(), new Stairs(commission.rates()));
      }
    }
    List<NotEarned> missed = new ArrayList<>();
    for (Place place : places) {
      Ruling<PayDecision> ruling = place.total == null ? null : rulings.get(classOf(place));
      if (ruling != null) {
        place.ruled(ruling, stairs.get(place.component.id()));
      } else if (place.component instanceof PlanComponent.Bonus bonus) {
        missed.add(missed(place, bonus));
      }
    }
    return missed;
  }

  private static StandingClass classOf(Place place) {
    return new StandingClass(
        place.component.id(),
        place.component instanceof PlanComponent.Bonus bonus
            && standing(0, place).reaches(bonus.atLeast()));
  }

  private static Standing standing(int number, Place place) {
    BigDecimal target = place.quota == null ? BigDecimal.ONE : place.quota;
    return new Standing(number, place.component.id(), place.standing().value(), target);
  }

  private static Map<StandingClass, Ruling<PayDecision>> ask(
      Map<StandingClass, Place> examples, Plan plan) {
    List<StandingClass> classes = new ArrayList<>(examples.keySet());
    List<Object> facts = new ArrayList<>(plan.components());
    examples.forEach((asked, place) -> facts.add(standing(classes.indexOf(asked), place)));
    Map<StandingClass, Ruling<PayDecision>> rulings = new LinkedHashMap<>();
    for (Ruling<PayDecision> ruling : RuleBook.rule(facts, PayDecision.class)) {
      rulings.put(classes.get(ruling.decision().standing()), ruling);
    }
    return rulings;
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
