package io.countersign.statements;

import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Balance;
import io.countersign.money.Money;
import java.util.Currency;

/** Adds up what a pay period adds to what is payable, by where it comes from. */
public final class PayableSums {

  private final Period period;
  private Money earned;
  private Money released;
  private Money recovered;
  private Money trueUps;
  private Money adjusted;

  public PayableSums(Period period, Currency currency) {
    this.period = period;
    earned = Money.zero(currency);
    released = earned;
    recovered = earned;
    trueUps = earned;
    adjusted = earned;
  }

  /** Adds what the period posts for an earning. */
  public void add(EarningKey key, Balance change) {
    if (key.origin().kind() == EarningKey.Kind.RECOVERED) {
      recovered = recovered.plus(change.payable());
    } else if (isOwn(key)) {
      earned = earned.plus(change.payable());
    } else {
      Money freed = freed(change);
      released = released.plus(freed);
      trueUps = trueUps.plus(change.payable().minus(freed));
    }
  }

  /** Adds what was granted or taken by hand. */
  public void adjust(Money amount) {
    adjusted = adjusted.plus(amount);
  }

  /** Whether it is earned in the period itself, and counts for a component. */
  public boolean isOfComponent(EarningKey key) {
    return key.origin().kind() != EarningKey.Kind.RECOVERED && isOwn(key);
  }

  public Totals.Payable sums() {
    return new Totals.Payable(earned, released, recovered, trueUps, adjusted);
  }

  private boolean isOwn(EarningKey key) {
    return period.contains(key.period().lastDay());
  }

  /** What moved from held to payable. */
  private static Money freed(Balance change) {
    Money freed = change.held().negated();
    if (freed.minor() <= 0 || change.payable().minor() <= 0) {
      return Money.zero(freed.currency());
    }
    return freed.compareTo(change.payable()) < 0 ? freed : change.payable();
  }
}
