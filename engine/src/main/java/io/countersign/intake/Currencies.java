package io.countersign.intake;

import java.util.Currency;
import java.util.Optional;

/** The currencies that can be paid: those of ISO 4217 that have decimals defined. */
final class Currencies {

  private Currencies() {}

  static Optional<Currency> of(String code) {
    try {
      return Optional.of(Currency.getInstance(code))
          .filter(currency -> currency.getDefaultFractionDigits() >= 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
