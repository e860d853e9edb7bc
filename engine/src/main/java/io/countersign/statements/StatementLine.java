package io.countersign.statements;

import io.countersign.ledger.About;
import io.countersign.money.Money;
import io.countersign.rulebook.Explanation;
import java.util.Locale;

/**
 * One line of a statement: what an earning did to what is payable (or, for {@link Status#HELD}, to
 * what is held) in the period.
 *
 * @param id what to ask for the line by, unique within its statement
 * @param about the earning, its day, its deal and why the line is there
 * @param explanation its steps add up to the amount
 */
public record StatementLine(
    String id, About.OfEarning about, Money amount, Status status, Explanation explanation) {

  /** What the id of a line ends with that changes what is held, not what is payable. */
  static final String HELD = "-held";

  /** Whether it changes what is held; else it changes what is payable. */
  public boolean isHeld() {
    return id.endsWith(HELD);
  }

  /** Whether a word occurs in the deal, customer, product, component, status or cause. */
  boolean mentions(String word) {
    String all =
        String.join(
            "\n",
            about.key().origin().deal(),
            about.basis().deal().customer(),
            about.basis().deal().product(),
            about.key().component(),
            status.words(),
            about.cause().words());
    return all.toLowerCase(Locale.ROOT).contains(word.strip().toLowerCase(Locale.ROOT));
  }
}
