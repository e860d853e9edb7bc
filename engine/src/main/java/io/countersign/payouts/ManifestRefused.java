package io.countersign.payouts;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;

/** The refusal to seal a payout run. */
public final class ManifestRefused extends Refusal {

  private static final long serialVersionUID = 1;

  private ManifestRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  static ManifestRefused notThePayer(PayoutRun run) {
    return new ManifestRefused(
        "not-the-payer",
        run.cycle() + " was paid by " + run.madeBy() + ", so nobody else may seal it",
        "Ask " + run.madeBy() + " to seal it.");
  }

  static ManifestRefused incomplete(PayCycle cycle, String missing) {
    return new ManifestRefused(
        "files-missing",
        "not every payout of " + cycle + " stands in a file yet; missing: " + missing,
        "Make these files first.");
  }
}
