package io.countersign.web.contracts;

import io.countersign.refusal.Refusal;

/** The refusal to sign a plan letter for a participant, or to sign the other side of the own. */
final class NotTheirs extends Refusal {

  private static final long serialVersionUID = 1;

  NotTheirs() {
    super(
        "not-yours-to-sign",
        "a participant signs a plan letter on the own page and nobody does it for them, and nobody"
            + " signs the company's side of the own letter",
        "Ask the participant to sign under Plan letters, or somebody else for the company.");
  }
}
