package io.countersign.scenarios;

import io.countersign.yaml.Item;
import java.util.Currency;
import java.util.Optional;

/** Reads currencies by their ISO code. */
final class Currencies {

  private Currencies() {}

  static Optional<Currency> read(Item item) {
    return item.text()
        .flatMap(
            text -> known(text).or(() -> item.wrong("the ISO code of a currency, such as USD")));
  }

  static Optional<Currency> known(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0)
        .findFirst();
  }
}
