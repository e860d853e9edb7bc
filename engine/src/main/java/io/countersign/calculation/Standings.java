package io.countersign.calculation;

import io.countersign.attainment.Standing;
import io.countersign.earning.CaseDecision;
import io.countersign.earning.CaseFits;
import io.countersign.earning.PayDecision;
import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Condition;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Spif;
import io.countersign.rulebook.RuleBook;
import io.countersign.rulebook.RuleBook.Ruling;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules how every standing is paid. Standings of one component that agree on its gate, on
 * what they reach and on the cases they meet are one class; the rules are asked once for each.
 */
final class Standings {

  private record StandingClass(
      String component, boolean gateMet, boolean reached, List<Integer> cases) {}

  /** How a class is paid; the manner is null where no rule says one. */
  private record Ruled(@Nullable Manner manner, String rule, int caseNumber) {
    static final Ruled NOT = new Ruled(null, "", 0);
  }

  private final Plan plan;
  private final Map<StandingClass, Ruled> rulings = new HashMap<>();

  Standings(Plan plan) {
    this.plan = plan;
  }

  /** Tells each place how it is paid; returns those that pay nothing though they might. */
  List<Place> rule(List<Place> places) {
    Map<StandingClass, Place> examples = new LinkedHashMap<>();
    List<StandingClass> classes = new ArrayList<>(places.size());
    for (Place place : places) {
      StandingClass of = isAsked(place) ? classOf(place) : null;
      classes.add(of);
      if (of != null && !rulings.containsKey(of)) {
        examples.putIfAbsent(of, place);
      }
    }
    if (!examples.isEmpty()) {
      ask(examples);
    }
    List<Place> missed = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      Ruled ruled = classes.get(i) == null ? null : rulings.get(classes.get(i));
      if (ruled != null) {
        place.manner = ruled.manner();
        place.rule = ruled.rule();
        place.caseNumber = ruled.caseNumber();
      }
      if (classes.get(i) != null && !place.pays()) {
        missed.add(place);
      }
    }
    return missed;
  }

  /** A SPIF without a gate pays whatever the period comes to. */
  private static boolean isAsked(Place place) {
    return !(place.component instanceof Spif) || hasGate(place.component);
  }

  private static boolean hasGate(PlanComponent component) {
    return !component.terms().gate().equals(Condition.ALWAYS);
  }

  private static StandingClass classOf(Place place) {
    boolean gateMet =
        !hasGate(place.component) || place.component.terms().gate().holds(place.facts);
    boolean reached = true;
    List<Integer> cases = List.of();
    if (place.component instanceof PlanComponent.Bonus bonus) {
      reached = standing(0, place, gateMet).reaches(bonus.atLeast());
    } else if (place.component instanceof PlanComponent.Reward reward) {
      reached = standing(0, place, gateMet).reaches(reward.atLeast());
    } else if (place.component instanceof Commission commission) {
      reached =
          commission.threshold() == null
              || standing(0, place, gateMet).comesTo(commission.threshold());
      cases = cases(commission, place);
    }
    return new StandingClass(place.component.id(), gateMet, reached, cases);
  }

  private static List<Integer> cases(Commission commission, Place place) {
    return commission.price() instanceof Commission.Cases cases
        ? cases.cases().stream()
            .filter(one -> one.when().holds(place.facts))
            .map(Commission.Case::number)
            .toList()
        : List.of();
  }

  /** What looks at no measure stands at its target. */
  private static Standing standing(int number, Place place, boolean gateMet) {
    boolean looks = place.component.looksAt().isPresent();
    return new Standing(
        number,
        place.component.id(),
        looks ? decimal(place.height) : BigDecimal.ONE,
        decimal(place.unit()),
        gateMet);
  }

  private static BigDecimal decimal(Fraction value) {
    return value.denominator().compareTo(BigDecimal.ONE) == 0
        ? value.numerator()
        : value.numerator().divide(value.denominator(), MathContext.DECIMAL128);
  }

  private void ask(Map<StandingClass, Place> examples) {
    List<StandingClass> classes = new ArrayList<>(examples.keySet());
    List<Object> facts = new ArrayList<>(plan.components());
    for (int number = 0; number < classes.size(); number++) {
      StandingClass asked = classes.get(number);
      facts.add(standing(number, Objects.requireNonNull(examples.get(asked)), asked.gateMet()));
      for (int fits : asked.cases()) {
        facts.add(new CaseFits(number, asked.component(), fits));
      }
    }
    Map<Integer, Ruling<Record>> manners = new HashMap<>();
    Map<Integer, Integer> cases = new HashMap<>();
    for (Ruling<Record> ruling : RuleBook.rule(facts, Record.class)) {
      if (ruling.decision() instanceof PayDecision pay) {
        manners.put(pay.standing(), ruling);
      } else if (ruling.decision() instanceof CaseDecision one) {
        cases.put(one.standing(), one.number());
      }
    }
    classes.forEach(one -> rulings.put(one, Ruled.NOT));
    manners.forEach(
        (number, ruling) ->
            rulings.put(
                classes.get(number),
                new Ruled(
                    ((PayDecision) ruling.decision()).manner(),
                    ruling.rule(),
                    cases.getOrDefault(number, 0))));
  }
}
