package io.countersign.bench.naive;

import io.countersign.bench.facts.PayLine;
import io.countersign.bench.facts.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a seller owes from draws at the beginning of a month.
 *
 * @param month 0 to 12
 * @param owed in cents
 */
public record Balance(String who, int month, long owed) {

  /** What the draw adds to the pay of the month or, below zero, takes from it; in cents. */
  public long drawn(long paid, Terms terms) {
    long above = paid - Terms.cents(terms.draw());
    if (above < 0) {
      return -above;
    }
    long part =
        terms
            .recovery()
            .multiply(new BigDecimal(above))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return -Math.min(owed, part);
  }

  /** The balance after the month. */
  public Balance next(long paid, Terms terms) {
    return new Balance(who, month + 1, owed + drawn(paid, terms));
  }

  /** The line of pay of the month. */
  public PayLine line(long paid, Terms terms) {
    return new PayLine(who, "draw", month, "", false, drawn(paid, terms));
  }
}
