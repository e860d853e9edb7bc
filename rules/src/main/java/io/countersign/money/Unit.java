package io.countersign.money;

import java.util.Currency;

/** What a quantity counts: an ISO 4217 currency code, {@code units} or {@code deals}. */
public record Unit(String code) {

  public static final Unit UNITS = new Unit("units");
  public static final Unit DEALS = new Unit("deals");

  public static Unit of(Currency currency) {
    return new Unit(currency.getCurrencyCode());
  }
}
