package io.countersign.payees;

import io.countersign.ledger.Holder;
import io.countersign.refusal.Refusal;

/** The refusal to decide on payment details. */
public final class PayeeRefusal extends Refusal {

  private static final long serialVersionUID = 1;

  private PayeeRefusal(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  static PayeeRefusal secondPerson(Holder payee) {
    return new PayeeRefusal(
        "four-eyes",
        "you entered the payment details of " + payee.who() + ", so you may not decide on them",
        "Ask somebody else to look at them.");
  }

  static PayeeRefusal own() {
    return new PayeeRefusal(
        "own-pay",
        "these are your own payment details, so you may not decide on them",
        "Ask somebody else to look at them.");
  }

  static PayeeRefusal notWaiting(Holder payee, int version) {
    return new PayeeRefusal(
        "details-not-waiting",
        "version "
            + version
            + " of the payment details of "
            + payee.who()
            + " in "
            + payee.currency()
            + " is not waiting for anybody",
        "Look at the list again: somebody decided already, or entered newer ones.");
  }
}
