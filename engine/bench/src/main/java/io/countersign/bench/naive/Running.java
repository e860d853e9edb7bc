package io.countersign.bench.naive;

import io.countersign.bench.facts.PayLine;
import io.countersign.bench.facts.Terms;
import io.countersign.bench.facts.Tier;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * How high a month has grown with one more credit.
 *
 * @param credit the last one
 * @param reached all credits of the month up to it, in USD
 * @param quota in USD
 */
public record Running(Credit credit, BigDecimal reached, BigDecimal quota) {

  /** The month before the credit, in USD. */
  public BigDecimal before() {
    return reached.subtract(credit.amount());
  }

  /** The component that the credit counts for. */
  public String component() {
    return credit.component();
  }

  /** Whose it is. */
  public String who() {
    return credit.who();
  }

  /** 0 to 11. */
  public int month() {
    return credit.month();
  }

  /** The line of pay where each slice of the month is paid at the rate of its own tier. */
  public PayLine by(Collection<?> tiers, Terms terms) {
    return line(
        terms.capped(Tier.pay(tiers, reached, quota))
            - terms.capped(Tier.pay(tiers, before(), quota)));
  }

  /** The line of pay at one rate for the whole month. */
  public PayLine at(BigDecimal rate) {
    return line(Terms.cents(reached.multiply(rate)) - Terms.cents(before().multiply(rate)));
  }

  private PayLine line(long cents) {
    return new PayLine(
        credit.who(), credit.component(), credit.month(), credit.deal(), false, cents);
  }
}
