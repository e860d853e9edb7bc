package io.countersign.calculation;

import io.countersign.earning.Earning;
import io.countersign.plans.PlanComponent;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import io.countersign.rulebook.Explanation.Step;
import java.math.BigDecimal;
import java.util.List;

/** The bonus of one seat in one period. */
record BonusLine(Place place, PlanComponent.Bonus bonus) implements Earning.Explained {

  @Override
  public Explanation explanation() {
    BigDecimal height = place.standing().value();
    return new Explanation(
        place.rule,
        bonus.head().title() + ", clause " + bonus.head().clause(),
        List.of(
            new Input(
                "Credited in " + place.period,
                Figures.amount(height),
                "measure " + bonus.base().measure()),
            new Input(
                "Quota",
                Figures.amount(place.unit()),
                Figures.percent(height, place.unit()) + " reached")),
        List.of(
            new Step(
                bonus.head().title(),
                "for at least " + bonus.atLeast().inPercent() + " of quota",
                bonus.amount().amount())));
  }
}
