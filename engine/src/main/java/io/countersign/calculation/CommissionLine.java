package io.countersign.calculation;

import io.countersign.deals.DealLine;
import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.plans.Measure;
import io.countersign.plans.RateTable;
import io.countersign.plans.Terms;
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
  record Credited(Sold sold, Measure.OfDeals measure, Part part, String rule) {

    /** What is credited of a whole. */
    record Part(BigDecimal whole, BigDecimal credit) {}

    BigDecimal credit() {
      return part.credit();
    }

    boolean isWhole() {
      return part.whole().compareTo(part.credit()) == 0;
    }
  }

  private RateTable rates() {
    return place.commission().rates();
  }

  private BigDecimal start() {
    return end.subtract(credited.credit());
  }

  Explanation explanation() {
    List<Step> steps = new ArrayList<>();
    if (place.manner == Manner.AS_A_WHOLE) {
      Tier tier = rates().reached(place.height, Fraction.of(unit()));
      steps.add(step(tier, credited.credit()));
    } else {
      for (RateTable.Slice slice : rates().slices(start(), end, unit())) {
        steps.add(step(slice.tier(), slice.width()));
      }
    }
    BigDecimal exact = steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    limit(steps, exact);
    BigDecimal sum = steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rounding = amount.amount().subtract(sum);
    if (rounding.signum() != 0) {
      steps.add(
          new Step(
              Step.ROUNDING,
              "of the component's running total, so that its lines add up to it",
              rounding));
    }
    return new Explanation(place.rule, place.clause(), inputs(), steps);
  }

  /** What the cap of the period takes off, from the pay of the running total. */
  private void limit(List<Step> steps, BigDecimal exact) {
    Terms.Cap cap = place.component.terms().cap();
    if (cap != null && !cap.pay().isEmpty()) {
      BigDecimal most = Limits.fixed(cap).decimal();
      BigDecimal after = payAt(end).min(most);
      BigDecimal before = payAt(start()).min(most);
      BigDecimal lost = after.subtract(before).subtract(exact);
      if (lost.signum() != 0) {
        steps.add(new Step("Cap", "at most " + Figures.amount(most) + " in " + place.period, lost));
      }
    }
  }

  private BigDecimal payAt(BigDecimal height) {
    if (place.manner == Manner.AS_A_WHOLE) {
      Tier tier = rates().reached(place.height, Fraction.of(unit()));
      return height.multiply(tier.rate().fraction());
    }
    return rates().slices(BigDecimal.ZERO, height, unit()).stream()
        .map(RateTable.Slice::pay)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal unit() {
    return rates().scale() == RateTable.Scale.ATTAINMENT
        ? place.unit().numerator()
        : BigDecimal.ONE;
  }

  private List<Input> inputs() {
    Sold sold = credited.sold();
    Measure.OfDeals measure = credited.measure();
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
    if (!credited.isWhole() && credited.part().whole().signum() != 0) {
      inputs.add(
          new Input("Share", Figures.percent(credited.credit(), credited.part().whole()), deal));
    }
    inputs.add(new Input("Credited", figure(credited.credit()), "measure " + measure.id()));
    inputs.add(
        new Input(
            "Credited before in " + place.period, figure(start()), "measure " + measure.id()));
    BigDecimal total = place.shownHeight();
    inputs.add(
        new Input("Credited in all of " + place.period, figure(total), "measure " + measure.id()));
    if (place.quota != null) {
      inputs.add(
          new Input(
              "Quota",
              figure(place.quota.decimal()),
              Figures.percent(place.height, place.quota) + " reached"));
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
