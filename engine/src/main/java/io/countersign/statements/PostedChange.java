package io.countersign.statements;

import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.About;
import io.countersign.ledger.Balance;
import io.countersign.money.Money;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What one pay period adds to what was posted for an earning before, as lines of a statement: one,
 * and a second one where an earning is both paid less and held more.
 *
 * @param about the earning, and why all of it that holds now is what it is
 * @param before what earlier pay periods posted
 * @param change what this one adds; its last entry names the lines
 */
public record PostedChange(About.OfEarning about, Period period, Balance before, Balance change) {

  /** Whether an earning arose before a pay period. */
  static boolean isEarlier(EarningKey key, Period period) {
    return key.period().lastDay().isBefore(period.from());
  }

  /** The lines; none when nothing is added. */
  public List<StatementLine> lines() {
    Money payable = change.payable();
    Money held = change.held();
    boolean released = payable.minor() > 0 && held.isNegative();
    List<StatementLine> lines = new ArrayList<>(2);
    if (!payable.isZero()) {
      Explanation why = difference(before.payable().plus(payable), before.payable(), "Held");
      boolean earlier = isEarlier(about.key(), period);
      Status status = status(about.key(), payable, earlier && !released);
      lines.add(new StatementLine(change.last().toString(), about, payable, status, why));
    }
    if (!held.isZero() && !released) {
      Explanation why = difference(before.held().plus(held), before.held(), "Payable");
      Status status = held.isNegative() ? Status.TRUE_UP : Status.HELD;
      lines.add(new StatementLine(change.last() + StatementLine.HELD, about, held, status, why));
    }
    return lines;
  }

  private static Status status(EarningKey key, Money amount, boolean changesEarlier) {
    if (key.origin().kind() == EarningKey.Kind.RECOVERED && amount.isNegative()) {
      return Status.CLAWED_BACK;
    }
    return changesEarlier ? Status.TRUE_UP : Status.PAYABLE;
  }

  /**
   * How an amount that holds now became the change against what was posted before.
   *
   * @param other what the rest of the earning is where the amount is a part of it
   */
  private Explanation difference(Money holds, Money posted, String other) {
    Explanation now = about.basis().now();
    List<Step> steps = new ArrayList<>(holds.isZero() ? List.<Step>of() : now.steps());
    BigDecimal rest = holds.amount().subtract(now.total());
    if (!holds.isZero() && rest.signum() != 0) {
      steps.add(new Step(other + " part", "a line of its own", rest));
    }
    if (!posted.isZero()) {
      steps.add(
          new Step("Posted before", "in earlier periods: " + posted, posted.negated().amount()));
    }
    return new Explanation(now.rule(), now.clause(), now.inputs(), steps);
  }
}
