package io.countersign.web.contracts;

import io.countersign.approval.Deviation;
import io.countersign.contracts.DraftVersion;
import io.countersign.contracts.OwnWording;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a draft on the table.
 *
 * @param clause as the newest version says it
 * @param body the text with its places, to write over
 * @param own the contract's own wording, null when it has the library's
 * @param deviation an alternative of the library that was chosen, null for the standard
 */
public record NegotiatedClause(
    DraftVersion.Clause clause,
    String body,
    @Nullable OwnWording own,
    @Nullable Deviation deviation) {

  /** What stands beside its title: the risk of a deviation; empty for the standard. */
  public String deviates() {
    if (own != null) {
      return "Own wording, " + own.risk().word() + " risk";
    }
    return deviation == null ? "" : deviation.what() + ", " + deviation.risk().word() + " risk";
  }
}
