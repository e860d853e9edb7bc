package io.countersign.calculation;

import io.countersign.deals.DealLine;
import io.countersign.earning.Earning;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.plans.Spif;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one sale earns one of its sellers by a SPIF.
 *
 * @param share the seller's share of the deal
 */
record SpifLine(Qualified sale, Place place, Rate share, Money amount)
    implements Earning.Explained {

  /** Less than that is rounding, not a limit. */
  private static final Fraction LEAST_LIMIT = Fraction.ONE;

  /**
   * A sale that qualifies.
   *
   * @param base what the offer multiplies: 1 for a deal, the units, or the amount that qualifies
   */
  record Qualified(Spif spif, Sold sold, BigDecimal base, String rule) {

    /** What the whole sale earns, exact. */
    BigDecimal exact() {
      return base.multiply(price(spif));
    }
  }

  /** The sale as the SPIF sees it, if one of its lines qualifies by the rules. */
  static Optional<Qualified> qualified(Spif spif, Sold sold, DealDecision[] decisions) {
    BigDecimal base = BigDecimal.ZERO;
    @Nullable String rule = null;
    for (int i = 0; i < decisions.length; i++) {
      Map<String, String> rules = decisions[i].spifs();
      String ruled = rules.isEmpty() ? null : rules.get(spif.id());
      if (ruled != null) {
        base = base(spif, sold, sold.lines().get(i), base);
        rule = ruled;
      }
    }
    return rule == null || base.signum() == 0
        ? Optional.empty()
        : Optional.of(new Qualified(spif, sold, base, rule));
  }

  private static BigDecimal base(Spif spif, Sold sold, DealLine line, BigDecimal before) {
    if (spif.offer() instanceof Spif.PerDeal) {
      return sold.isWin() ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return before.add(spif.offer() instanceof Spif.PerUnit ? line.units() : line.amount().value());
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
    Spif spif = sale.spif();
    Sold sold = sale.sold();
    boolean ofAmount = spif.offer() instanceof Spif.OfAmount;
    String deal = "deal " + sold.deal();
    List<Input> inputs = new ArrayList<>();
    for (DealLine line : sold.lines()) {
      inputs.add(
          new Input(
              line.product(), Figures.amount(line.amount().value()), deal + ", sold " + sold.on()));
    }
    inputs.add(new Input("Dates of the SPIF", spif.during().toString(), "plan"));
    inputs.add(new Input("Condition", spif.where().words(), "plan"));
    String rate = ofAmount ? new Rate(price(spif)).inPercent() : Figures.amount(price(spif));
    String whole =
        (ofAmount ? Figures.amount(sale.base()) : Figures.number(sale.base())) + " × " + rate;
    StepList steps = new StepList();
    Fraction exact = Fraction.of(sale.exact()).times(share.fraction());
    steps.add(
        spif.head().title(),
        share.equals(Rate.WHOLE) ? whole : whole + " × " + share.inPercent(),
        exact);
    for (Pricing.Factor factor : Pricing.factors(place, spif.terms())) {
      exact = exact.times(factor.times());
      steps.fill(factor.title(), "× " + Figures.rate(factor.times()), exact);
    }
    Fraction paid = Fraction.of(amount.amount());
    boolean limited = exact.minus(paid).compareTo(LEAST_LIMIT) >= 0;
    if (limited) {
      steps.fill("Limit of the SPIF", "its budget or cap leaves no more", paid);
    }
    return new Explanation(sale.rule(), place.clause(), inputs, steps.upTo(amount));
  }
}
