package io.countersign.signing;

import io.countersign.documents.Finding;
import java.util.List;

/**
 * The result of a check.
 *
 * @param outcome decided by the worst reason
 * @param reasons everything that was found, the first thing first; empty when valid
 * @param seals the signatures that could be read, in the order of signing, whether good or not
 */
public record Verdict(Outcome outcome, List<Finding> reasons, List<SeenSeal> seals) {

  public Verdict {
    reasons = List.copyOf(reasons);
    seals = List.copyOf(seals);
  }

  static Verdict of(List<Finding> reasons, List<SeenSeal> seals) {
    Outcome worst = Outcome.VALID;
    for (Finding reason : reasons) {
      Outcome its = reason.flaw() instanceof SealFlaw flaw ? flaw.outcome() : Outcome.INVALID;
      worst = its.compareTo(worst) > 0 ? its : worst;
    }
    return new Verdict(worst, reasons.stream().distinct().toList(), seals);
  }

  public boolean valid() {
    return outcome == Outcome.VALID;
  }

  /** The codes of all reasons, for programs. */
  public List<String> codes() {
    return reasons.stream().map(Finding::code).distinct().toList();
  }
}
