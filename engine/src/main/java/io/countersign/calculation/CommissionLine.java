package io.countersign.calculation;

import io.countersign.deals.DealLine;
import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.plans.Measure;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.RateTable;
import io.countersign.plans.Tier;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import io.countersign.rulebook.Explanation.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The commission of one sold thing for one seat: the few facts from which its explanation is worked
 * out.
 *
 * @param end the height of the measure after the sale
 */
record CommissionLine(Place place, Credited credited, BigDecimal end, Money amount) {

  /**
   * What was sold and how much of it the seat is credited with, in which measure, by which rule.
   */
  record Credited(Sold sold, Measure measure, Part part, String rule) {

    /** So much of a whole. */
    record Part(BigDecimal whole, BigDecimal share) {}

    BigDecimal credit() {
      return part.whole().multiply(part.share());
    }
  }

  private RateTable rates() {
    return ((PlanComponent.Commission) place.component).rates();
  }

  private BigDecimal start() {
    return end.subtract(credited.credit());
  }

  Explanation explanation() {
    List<Step> steps = new ArrayList<>();
    if (place.manner == Manner.AS_A_WHOLE) {
      Tier tier = place.reached();
      steps.add(step(tier, credited.credit()));
    } else {
      for (RateTable.Slice slice : rates().slices(start(), end, place.unit())) {
        steps.add(step(slice.tier(), slice.width()));
      }
    }
    BigDecimal exact = steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rounding = amount.amount().subtract(exact);
    if (rounding.signum() != 0) {
      steps.add(
          new Step(
              "Rounding to the cent",
              "of the component's running total, so that its lines add up to it",
              rounding));
    }
    return new Explanation(
        place.rule,
        place.component.head().title() + ", clause " + place.component.head().clause(),
        inputs(),
        steps);
  }

  private List<Input> inputs() {
    Sold sold = credited.sold();
    Measure measure = credited.measure();
    String deal = "deal " + sold.deal();
    List<Input> inputs = new ArrayList<>();
    for (DealLine line : sold.lines()) {
      inputs.add(
          new Input(
              line.product(),
              figure(
                  measure.counted() == Measure.Counted.UNITS
                      ? line.units()
                      : line.amount().value()),
              deal + (sold.isWin() ? ", won " : ", amended ") + sold.on()));
    }
    inputs.add(
        new Input("Counts in " + measure.id(), figure(credited.part().whole()), credited.rule()));
    if (credited.part().share().compareTo(BigDecimal.ONE) != 0) {
      inputs.add(new Input("Share", new Rate(credited.part().share()).inPercent(), deal));
    }
    inputs.add(new Input("Credited", figure(credited.credit()), "measure " + measure.id()));
    inputs.add(
        new Input(
            "Credited before in " + place.period, figure(start()), "measure " + measure.id()));
    BigDecimal total = place.standing().value();
    inputs.add(
        new Input("Credited in all of " + place.period, figure(total), "measure " + measure.id()));
    if (place.quota != null) {
      inputs.add(
          new Input(
              "Quota", figure(place.quota), Figures.percent(total, place.quota) + " reached"));
    }
    return inputs;
  }

  private Step step(Tier tier, BigDecimal width) {
    boolean perUnit = credited.measure().counted() != Measure.Counted.AMOUNT;
    String rate = perUnit ? Figures.amount(tier.rate().fraction()) : tier.rate().inPercent();
    return new Step(
        words(tier), figure(width) + " × " + rate, width.multiply(tier.rate().fraction()));
  }

  private String words(Tier tier) {
    if (rates().tiers().size() == 1) {
      return "Commission";
    }
    String from = tier.number() == 1 ? "" : "above " + bound(tier.from());
    if (tier.to() == null) {
      return "Tier " + tier.number() + ", " + from;
    }
    String to = (tier.bound() == Tier.Bound.INCLUDED ? "up to " : "below ") + bound(tier.to());
    return "Tier " + tier.number() + ", " + (from.isEmpty() ? to : from + " " + to);
  }

  private String bound(BigDecimal bound) {
    return rates().scale() == RateTable.Scale.ATTAINMENT
        ? new Rate(bound).inPercent() + " of quota"
        : figure(bound);
  }

  private String figure(BigDecimal value) {
    return credited.measure().counted() == Measure.Counted.AMOUNT
        ? Figures.amount(value)
        : Figures.number(value);
  }
}
