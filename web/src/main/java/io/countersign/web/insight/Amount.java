package io.countersign.web.insight;

import io.countersign.money.Money;

/** Money for programs: the amount as a text, never a JSON number, and the currency. */
record Amount(String amount, String currency) {

  static Amount of(Money money) {
    return new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
  }
}
