package io.countersign.gate;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** The refusal to release pay on a signature that does not hold, or to override that. */
public final class GateRefused extends Refusal {

  private static final long serialVersionUID = 1;

  private GateRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  static GateRefused shut(PayCycle cycle, List<Relied> shut) {
    String deals =
        shut.stream()
            .limit(5)
            .map(one -> one.deal() + " (" + one.signed().verdict() + ")")
            .collect(Collectors.joining("; "));
    return new GateRefused(
        "signature-gate",
        "pay of %s waits for signatures that do not hold: %s%s"
            .formatted(cycle, deals, shut.size() > 5 ? "; and " + (shut.size() - 5) + " more" : ""),
        "Have the contracts signed or repaired, calculate again, or have two people override it.");
  }

  static GateRefused unknown(long number) {
    return new GateRefused(
        "not-found", "nobody asked for an override " + number, "Choose one from the list.");
  }

  static GateRefused nothingShut(Object deal) {
    return new GateRefused(
        "gate-open",
        "nothing stands against the pay of deal " + deal,
        "Go on: there is nothing to override.");
  }

  static GateRefused reason() {
    return new GateRefused(
        "reason-missing", "an override needs a reason", "Say why in 1 to 500 characters.");
  }

  static GateRefused ownPay() {
    return new GateRefused(
        "own-pay",
        "you are paid in this period, so you may not override what stands against it",
        "Ask somebody who is not paid in it.");
  }

  static GateRefused fourEyes() {
    return new GateRefused(
        "four-eyes",
        "you asked for this override, so you may not decide it",
        "Ask somebody else to confirm or decline it.");
  }

  static GateRefused decided() {
    return new GateRefused(
        "decided-already", "this override is decided already", "Ask for another one.");
  }
}
