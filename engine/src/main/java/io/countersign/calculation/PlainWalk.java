package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The walk of most places: one table of rates in whole decimals, rounded once per period. It pays
 * by how much the rounded pay of the running total grows.
 */
final class PlainWalk implements Walk {

  private final @Nullable Stairs stairs;
  private final BigDecimal unit;
  private final @Nullable BigDecimal cap;
  private final Rounding rounding;
  private final Currency currency;
  private Stairs.@Nullable Slope slope;
  private BigDecimal height = BigDecimal.ZERO;
  private BigDecimal pay = BigDecimal.ZERO;
  private long posted;

  /** Where and how it rounds. */
  record Money(Rounding rounding, Currency currency) {}

  /** By slices of the stairs; {@code unit} is what a bound of 1 stands for. */
  PlainWalk(Stairs stairs, BigDecimal unit, @Nullable BigDecimal cap, Money money) {
    this.stairs = stairs;
    this.unit = unit;
    this.cap = cap;
    rounding = money.rounding();
    currency = money.currency();
  }

  /** Everything at one slope. */
  PlainWalk(Stairs.Slope even, @Nullable BigDecimal cap, Money money) {
    stairs = null;
    unit = BigDecimal.ONE;
    slope = even;
    this.cap = cap;
    rounding = money.rounding();
    currency = money.currency();
  }

  /** Takes a credit; returns by how much the rounded pay grows. */
  long add(BigDecimal credit) {
    height = height.add(credit);
    Stairs.Slope at = slope;
    if (at == null || !at.holds(height)) {
      at = stairs == null ? at : stairs.at(height, unit);
      slope = at;
    }
    if (at == null) {
      throw new IllegalStateException("a walk without stairs has no slope");
    }
    pay = at.pay(height);
    long now = rounding.round(cap == null ? pay : pay.min(cap), currency).minor();
    long grown = Math.subtractExact(now, posted);
    posted = now;
    return grown;
  }

  /** How far the running total has come. */
  BigDecimal height() {
    return height;
  }

  @Override
  public Fraction pay() {
    return Fraction.of(pay);
  }

  @Override
  public Fraction capped() {
    return Fraction.of(cap == null ? pay : pay.min(cap));
  }

  @Override
  public long posted() {
    return posted;
  }
}
