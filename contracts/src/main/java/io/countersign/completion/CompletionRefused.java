package io.countersign.completion;

import io.countersign.contracts.ContractId;
import io.countersign.refusal.Refusal;

/**
 * There is no evidence of a finished signing yet, code {@code not-completed}; no authority helps to
 * make it provable, code {@code not-preserved}; or its stored bytes were changed, code {@code
 * stored-certificate-damaged}.
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

  private CompletionRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  /** The stored bytes are not the ones that were stored. */
  static CompletionRefused damaged(ContractId id) {
    return new CompletionRefused(
        "stored-certificate-damaged",
        "the stored certificate of completion of contract " + id + " was changed",
        "Restore the table completion from a backup.");
  }
}
