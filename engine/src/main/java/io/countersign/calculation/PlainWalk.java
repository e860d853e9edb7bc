package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The walk of most places: one table of rates in whole decimals, rounded once per period. It pays
 * by how much the rounded pay of the running total grows. It goes in whole numbers as long as they
 * are made for it, then in decimals of any size.
 */
final class PlainWalk implements Walk {

  private final Stairs stairs;
  private final Money money;

  /** The height in the units of the slopes, while it fits. */
  private long height;

  /** The decimals of the height that credits have shown so far. */
  private int shown;

  private int slope;
  private @Nullable BigDecimal wide;
  private long posted;

  /** Where and how it rounds. */
  record Money(Rounding rounding, Currency currency, int digits) {

    static Money of(Rounding rounding, Currency currency) {
      return new Money(rounding, currency, currency.getDefaultFractionDigits());
    }

    /** The nearest number of minor units to pay with so many decimals. */
    long round(long pay, int scale) {
      long unit = Slopes.power(scale - digits);
      long whole = pay / unit;
      long twice = 2 * Math.abs(pay % unit);
      boolean up = rounding == Rounding.HALF_UP || (whole & 1) != 0;
      return twice > unit || (twice == unit && up) ? whole + Long.signum(pay) : whole;
    }
  }

  PlainWalk(Stairs stairs, Money money) {
    this.stairs = stairs;
    this.money = money;
    wide = stairs.whole() == null ? BigDecimal.ZERO : null;
  }

  /** Takes a credit; returns by how much the rounded pay grows. */
  long add(Decimals credits, int credit) {
    long before = posted;
    Slopes whole = stairs.whole();
    if (wide != null || whole == null || !takes(whole, credits, credit)) {
      wide = height().add(credits.get(credit));
      posted = money.rounding().round(stairs.capped(wide), money.currency()).minor();
    }
    return Math.subtractExact(posted, before);
  }

  /** Takes a credit in whole numbers; false, with nothing changed, when they do not fit. */
  private boolean takes(Slopes whole, Decimals credits, int credit) {
    int scale = credits.scale(credit);
    int lacks = whole.heightScale() - scale;
    if (scale < 0 || lacks < 0) {
      return false;
    }
    try {
      long grown = Math.multiplyExact(credits.unscaled(credit), Slopes.power(lacks));
      long now = Math.addExact(height, grown);
      int at = whole.at(now, slope);
      posted = money.round(Math.min(whole.pay(now, at), whole.cap()), whole.payScale());
      height = now;
      slope = at;
      shown = Math.max(shown, scale);
      return true;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  /** Notes how far the running total has come. */
  void noteHeight(Decimals heights, int at) {
    Slopes whole = stairs.whole();
    if (wide != null || whole == null) {
      heights.set(at, height());
    } else {
      heights.set(at, height / Slopes.power(whole.heightScale() - shown), shown);
    }
  }

  private BigDecimal height() {
    Slopes whole = stairs.whole();
    return wide != null || whole == null
        ? Objects.requireNonNullElse(wide, BigDecimal.ZERO)
        : BigDecimal.valueOf(height, whole.heightScale()).setScale(shown);
  }

  @Override
  public Fraction pay() {
    return Fraction.of(stairs.pay(height()));
  }

  @Override
  public Fraction capped() {
    return Fraction.of(stairs.capped(height()));
  }

  @Override
  public long posted() {
    return posted;
  }
}
