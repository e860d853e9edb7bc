package io.countersign.money;

import java.math.BigDecimal;

/**
 * Something measured: an exact decimal and its unit. It may carry more decimals than a currency has
 * and stays exact until the rounding point that the plan names.
 */
public record Quantity(BigDecimal value, Unit unit) {

  /** Reads a quantity such as {@code Quantity.of("1054.0025", "USD")}. */
  public static Quantity of(String value, String unit) {
    return new Quantity(new BigDecimal(value), new Unit(unit));
  }

  public Quantity plus(Quantity other) {
    return new Quantity(value.add(same(other).value), unit);
  }

  public Quantity minus(Quantity other) {
    return new Quantity(value.subtract(same(other).value), unit);
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + unit.code();
  }

  private Quantity same(Quantity other) {
    if (!unit.equals(other.unit)) {
      throw new IllegalArgumentException(this + " and " + other + " are different units");
    }
    return other;
  }
}
