package io.countersign.money;

import java.math.BigDecimal;

/** An exact fraction: {@code 4 %} is 0.04. Equal rates are equal whatever zeros they carry. */
public record Rate(BigDecimal fraction) implements Comparable<Rate> {

  public static final Rate WHOLE = new Rate(BigDecimal.ONE);

  public Rate {
    fraction = plain(fraction);
  }

  /** The rate of so many per cent: {@code Rate.percent("0.75")} is 0.0075. */
  public static Rate percent(String percent) {
    return new Rate(new BigDecimal(percent).movePointLeft(2));
  }

  /** The rate as per cent: 0.0075 gives {@code 0.75 %}. */
  public String inPercent() {
    return plain(fraction.movePointRight(2)).toPlainString() + " %";
  }

  @Override
  public int compareTo(Rate other) {
    return fraction.compareTo(other.fraction);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
