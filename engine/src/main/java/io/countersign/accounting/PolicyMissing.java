package io.countersign.accounting;

import io.countersign.refusal.Refusal;

/** The refusal to write journals for a company that has not said how. */
public final class PolicyMissing extends Refusal {

  private static final long serialVersionUID = 1;

  PolicyMissing() {
    super(
        "accounting-policy-missing",
        "There is no accounting policy",
        "Write one as accounting.yaml into the home folder; docs/accounting.md shows how.");
  }
}
