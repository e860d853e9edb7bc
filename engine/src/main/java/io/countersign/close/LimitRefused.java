package io.countersign.close;

import io.countersign.people.PayGroup;
import io.countersign.refusal.Refusal;

/** The refusal to ask for a limit of what is taken of a pay, or to decide it. */
public final class LimitRefused extends Refusal {

  private static final long serialVersionUID = 1;

  private LimitRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  static LimitRefused unknown(long number) {
    return new LimitRefused(
        "not-found", "nobody asked for a limit " + number, "Choose one from the list.");
  }

  static LimitRefused part() {
    return new LimitRefused(
        "no-part", "this is no part of a pay", "Give a percentage from 0 to 100.");
  }

  static LimitRefused ownPay(PayGroup group) {
    return new LimitRefused(
        "own-pay",
        "you are paid with the group " + group + ", so you may not limit what is taken there",
        "Ask somebody who is not paid with it.");
  }

  static LimitRefused fourEyes() {
    return new LimitRefused(
        "four-eyes",
        "you asked for this limit, so you may not decide it",
        "Ask somebody else to confirm or decline it.");
  }

  static LimitRefused decided() {
    return new LimitRefused(
        "decided-already", "this limit is decided already", "Ask for another one.");
  }
}
