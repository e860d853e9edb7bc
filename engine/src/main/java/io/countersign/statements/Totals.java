package io.countersign.statements;

import io.countersign.money.Money;

/**
 * The sums of a statement.
 *
 * @param payable what the period adds to what is payable
 * @param held earned up to the end of the period and not payable yet
 * @param carried what earlier periods left to be recovered, which is negative, plus what was paid
 *     with them and came back, which is paid again
 */
public record Totals(Payable payable, Money held, Money carried) {

  /**
   * What a period adds to what is payable, by where it comes from.
   *
   * @param earned earnings of the period itself
   * @param released earnings of earlier periods whose hold has ended
   * @param recovered taken back: zero or negative as a rule
   * @param trueUps what changed about earnings of earlier periods
   */
  public record Payable(Money earned, Money released, Money recovered, Money trueUps) {
    public Money total() {
      return earned.plus(released).plus(recovered).plus(trueUps);
    }
  }

  /** What is due at the end of the period: paid out when positive, carried when negative. */
  public Money balance() {
    return payable.total().plus(carried);
  }

  /** What is paid out: the balance, never less than zero. */
  public Money payout() {
    return balance().isNegative() ? Money.zero(held.currency()) : balance();
  }

  /** What the next period starts with: the balance when it is negative, else zero. */
  public Money carriedForward() {
    return balance().isNegative() ? balance() : Money.zero(held.currency());
  }
}
