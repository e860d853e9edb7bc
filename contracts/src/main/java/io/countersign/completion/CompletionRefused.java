package io.countersign.completion;

import io.countersign.refusal.Refusal;

/**
 * There is no evidence of a finished signing yet, code {@code not-completed}, or no authority helps
 * to make it provable, code {@code not-preserved}.
 */
public final class CompletionRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  CompletionRefused() {
    super(
        "not-completed",
        "the contract is not signed by both sides",
        "Wait for the last signature; until then the event log shows what happened.");
  }

  CompletionRefused(RuntimeException why) {
    super(
        "not-preserved",
        "no authority helped to make the certificate provable: " + why.getMessage(),
        "Nothing was stored. Try again later.");
  }
}
