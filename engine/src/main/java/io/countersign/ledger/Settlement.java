package io.countersign.ledger;

import io.countersign.money.Money;
import io.countersign.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the pay of a period when it is locked: so much is due, so much of what was
 * carried is set against it, so much is carried on.
 *
 * @param due to be paid, zero or more
 * @param recovered what of the debt carried into the period was taken from its pay, zero or more
 * @param carried what is carried into the next period, zero or negative
 */
public record Settlement(Money due, Money recovered, Money carried) {

  /**
   * @param payable what the period adds to what is payable, of any sign
   * @param carried what earlier periods left to be recovered, zero or negative
   * @param atMost the largest part of the pay that may be taken for it; null for all of it
   * @throws IllegalArgumentException when the carried amount is above zero
   */
  public static Settlement of(Money payable, Money carried, @Nullable Rate atMost) {
    Money zero = Money.zero(payable.currency());
    if (carried.minor() > 0) {
      throw new IllegalArgumentException("carried is " + carried + ", which nobody owes");
    }
    if (payable.isNegative()) {
      return new Settlement(zero, zero, carried.plus(payable));
    }
    Money most = atMost == null ? payable : part(payable, atMost);
    Money owed = carried.negated();
    Money recovered = owed.compareTo(most) < 0 ? owed : most;
    return new Settlement(payable.minus(recovered), recovered, carried.plus(recovered));
  }

  private static Money part(Money whole, Rate rate) {
    BigDecimal exact = rate.fraction().multiply(whole.amount());
    int digits = whole.currency().getDefaultFractionDigits();
    return Money.exactly(whole.currency(), exact.setScale(digits, RoundingMode.DOWN));
  }
}
