package io.countersign.disputes;

import io.countersign.earning.EarningKey;
import io.countersign.money.Money;

/** What a corrected fact does to one earning. */
public record Effect(EarningKey key, Money before, Money after) {

  /** What is gained; below zero what is lost. */
  public Money amount() {
    return after.minus(before);
  }
}
