package io.countersign.close;

import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.payouts.PayoutReturn;
import io.countersign.refusal.Refusal;

/** The refusal to take back a payout. */
public final class ReturnRefused extends Refusal {

  private static final long serialVersionUID = 1;

  private ReturnRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  static ReturnRefused unknown(String reference) {
    return new ReturnRefused(
        "return-unknown",
        "the bank names " + reference + ", which is in no file that was made here",
        "See whether the file is for another company; nothing of it was taken.");
  }

  static ReturnRefused notPaid(PayCycle cycle, Holder payee) {
    return new ReturnRefused(
        "return-unknown",
        cycle + " paid nothing to " + payee.who() + " in " + payee.currency(),
        "Choose a payout of that period.");
  }

  static ReturnRefused again(PayoutReturn before) {
    return new ReturnRefused(
        "returned-already",
        "the payout of "
            + before.payee().who()
            + " came back already, taken by "
            + before.taken().by(),
        "A payout comes back once; it is paid again with the next run.");
  }

  static ReturnRefused own(PayCycle cycle) {
    return new ReturnRefused(
        "own-pay",
        "this is your own payout of " + cycle + ", so you may not take it back",
        "Ask somebody else to take it back.");
  }

  static ReturnRefused nothingOpen() {
    return new ReturnRefused(
        "no-open-period",
        "no pay period is open, in which the amount could become due again",
        "Open the next period first.");
  }
}
