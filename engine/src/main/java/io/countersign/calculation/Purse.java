package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.plans.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What a component pays somebody in one period, growing line by line: exact, up to its cap, and
 * rounded where the plan rounds.
 */
final class Purse {

  private final Plan plan;
  private final Till till;
  private final @Nullable Fraction cap;
  private Fraction pay = Fraction.ZERO;
  private Fraction capped = Fraction.ZERO;
  private long posted;

  /** What somebody is paid in one period by all components together. */
  static final class Till {
    private Fraction sum = Fraction.ZERO;
    private long posted;
  }

  Purse(Plan plan, Till till, @Nullable Fraction cap) {
    this.plan = plan;
    this.till = till;
    this.cap = cap;
  }

  /** A line: what it grows by exactly, of that what the cap leaves, and that rounded. */
  record Growth(Fraction exact, Fraction capped, long minor) {}

  Growth add(Fraction exact) {
    pay = pay.plus(exact);
    Fraction now = cap == null ? pay : pay.min(cap);
    Fraction grown = now.minus(capped);
    long minor =
        switch (plan.money().rounding().at()) {
          case LINE -> rounded(grown);
          case COMPONENT -> Math.subtractExact(rounded(now), posted);
          case PAYMENT -> {
            till.sum = till.sum.plus(grown);
            long before = till.posted;
            till.posted = rounded(till.sum);
            yield Math.subtractExact(till.posted, before);
          }
        };
    capped = now;
    posted = Math.addExact(posted, minor);
    return new Growth(exact, grown, minor);
  }

  private long rounded(Fraction exact) {
    return plan.money().rounding().mode().round(exact, plan.currency()).minor();
  }

  /** The exact pay before the cap. */
  Fraction pay() {
    return pay;
  }

  /** The exact pay that the cap leaves. */
  Fraction capped() {
    return capped;
  }

  /** What was rounded so far, in minor units. */
  long posted() {
    return posted;
  }

  @Nullable Fraction cap() {
    return cap;
  }
}
