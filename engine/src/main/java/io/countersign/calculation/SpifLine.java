package io.countersign.calculation;

import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Spif;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import io.countersign.rulebook.Explanation.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one sale earns one of its sellers by a SPIF.
 *
 * @param share the seller's share of the deal
 */
record SpifLine(Qualified sale, Rate share, Money amount) {

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

    SpifLine part(ParticipantId who, Money amount) {
      Rate share =
          sold.opportunity().team().members().stream()
              .filter(member -> member.who().equals(who))
              .map(DealTeam.Member::share)
              .findFirst()
              .orElse(Rate.WHOLE);
      return new SpifLine(this, share, amount);
    }
  }

  /** The sale as the SPIF sees it, if one of its lines qualifies by the rules. */
  static Optional<Qualified> qualified(Spif spif, Sold sold, DealDecision[] decisions) {
    BigDecimal base = BigDecimal.ZERO;
    @Nullable String rule = null;
    for (int i = 0; i < decisions.length; i++) {
      String ruled = decisions[i].spifs().get(spif.id());
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

  Explanation explanation() {
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
    List<Step> steps = new ArrayList<>();
    BigDecimal exact = sale.exact().multiply(share.fraction());
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
        sale.rule(), spif.head().title() + ", clause " + spif.head().clause(), inputs, steps);
  }
}
