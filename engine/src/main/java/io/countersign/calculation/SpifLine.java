package io.countersign.calculation;

import io.countersign.earning.Earning;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.plans.Spif;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import io.countersign.rulebook.Explanation.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What one sale earns a seller by a SPIF.
 *
 * @param base what the offer multiplies: 1 for a deal, the units, or the amount that qualifies
 * @param share the seller's share of the deal
 */
record SpifLine(Spif spif, Sold sold, BigDecimal base, Rate share, String rule, Money amount)
    implements Earning.Explained {

  /** What the whole sale earns, exact. */
  static BigDecimal exact(Spif spif, BigDecimal base) {
    return base.multiply(price(spif));
  }

  private static BigDecimal price(Spif spif) {
    if (spif.offer() instanceof Spif.PerDeal perDeal) {
      return perDeal.amount();
    }
    if (spif.offer() instanceof Spif.PerUnit perUnit) {
      return perUnit.amount();
    }
    return ((Spif.OfAmount) spif.offer()).rate().fraction();
  }

  @Override
  public Explanation explanation() {
    boolean ofAmount = spif.offer() instanceof Spif.OfAmount;
    String deal = "deal " + sold.deal();
    List<Input> inputs = new ArrayList<>();
    for (Sold.Line line : sold.lines()) {
      inputs.add(
          new Input(line.product(), Figures.amount(line.amount()), deal + ", sold " + sold.on()));
    }
    inputs.add(new Input("Dates of the SPIF", spif.during().toString(), "plan"));
    inputs.add(new Input("Condition", spif.where().words(), "plan"));
    String rate = ofAmount ? new Rate(price(spif)).inPercent() : Figures.amount(price(spif));
    String whole = (ofAmount ? Figures.amount(base) : Figures.number(base)) + " × " + rate;
    List<Step> steps = new ArrayList<>();
    BigDecimal exact = exact(spif, base).multiply(share.fraction());
    steps.add(
        new Step(
            spif.head().title(),
            share.equals(Rate.WHOLE) ? whole : whole + " × " + share.inPercent(),
            exact));
    BigDecimal rounding = amount.amount().subtract(exact);
    if (rounding.signum() != 0) {
      steps.add(new Step("Rounding to the cent", "the shares add up to the whole", rounding));
    }
    return new Explanation(
        rule, spif.head().title() + ", clause " + spif.head().clause(), inputs, steps);
  }
}
