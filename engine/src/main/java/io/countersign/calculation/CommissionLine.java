package io.countersign.calculation;

import io.countersign.crediting.Seat;
import io.countersign.earning.Earning;
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
 * The commission of one sold thing for one seat, kept as the few facts from which its explanation
 * is worked out again when somebody asks.
 *
 * @param start the height of the measure before the sale
 * @param end the height after it
 */
record CommissionLine(
    Place place, Measure measure, Credited credited, BigDecimal start, BigDecimal end, Money amount)
    implements Earning.Explained {

  /** What was sold and how much of it the seat is credited with, by which rule. */
  record Credited(Sold sold, Seat seat, BigDecimal quantity, BigDecimal share, String rule) {}

  /** The exact pay of a stretch of the measure, before rounding. */
  static BigDecimal exact(Place place, BigDecimal start, BigDecimal end) {
    if (place.manner == Manner.AS_A_WHOLE) {
      return end.subtract(start).multiply(place.reached().rate().fraction());
    }
    BigDecimal pay = BigDecimal.ZERO;
    for (RateTable.Slice slice : rates(place).slices(start, end, place.unit())) {
      pay = pay.add(slice.pay());
    }
    return pay;
  }

  private static RateTable rates(Place place) {
    return ((PlanComponent.Commission) place.component).rates();
  }

  @Override
  public Explanation explanation() {
    List<Step> steps = new ArrayList<>();
    if (place.manner == Manner.AS_A_WHOLE) {
      Tier tier = place.reached();
      steps.add(step(tier, end.subtract(start)));
    } else {
      for (RateTable.Slice slice : rates(place).slices(start, end, place.unit())) {
        steps.add(step(slice.tier(), slice.width()));
      }
    }
    BigDecimal exact = exact(place, start, end);
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
    String deal = "deal " + sold.deal();
    List<Input> inputs = new ArrayList<>();
    for (Sold.Line line : sold.lines()) {
      inputs.add(
          new Input(
              line.product(),
              figure(measure.counted() == Measure.Counted.UNITS ? line.units() : line.amount()),
              deal + (sold.isWin() ? ", won " : ", amended ") + sold.on()));
    }
    inputs.add(
        new Input("Counts in " + measure.id(), figure(credited.quantity()), credited.rule()));
    if (credited.share().compareTo(BigDecimal.ONE) != 0) {
      inputs.add(new Input("Share", new Rate(credited.share()).inPercent(), deal));
    }
    inputs.add(new Input("Credited", figure(end.subtract(start)), "measure " + measure.id()));
    inputs.add(
        new Input("Credited before in " + place.period, figure(start), "measure " + measure.id()));
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
    boolean perUnit = measure.counted() != Measure.Counted.AMOUNT;
    String rate = perUnit ? Figures.amount(tier.rate().fraction()) : tier.rate().inPercent();
    return new Step(
        words(tier), figure(width) + " × " + rate, width.multiply(tier.rate().fraction()));
  }

  private String words(Tier tier) {
    if (rates(place).tiers().size() == 1) {
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
    return rates(place).scale() == RateTable.Scale.ATTAINMENT
        ? new Rate(bound).inPercent() + " of quota"
        : figure(bound);
  }

  private String figure(BigDecimal value) {
    return measure.counted() == Measure.Counted.AMOUNT
        ? Figures.amount(value)
        : Figures.number(value);
  }
}
