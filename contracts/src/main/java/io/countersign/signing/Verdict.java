package io.countersign.signing;

import io.countersign.documents.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The result of a check.
 *
 * @param outcome decided by the worst reason
 * @param reasons everything that was found, the worst first, and of equals what was found first;
 *     empty when valid
 * @param seals the signatures that could be read, in the order of signing, whether good or not
 */
public record Verdict(Outcome outcome, List<Finding> reasons, List<SeenSeal> seals) {

  public Verdict {
    reasons = List.copyOf(reasons);
    seals = List.copyOf(seals);
  }

  static Verdict of(List<Finding> reasons, List<SeenSeal> seals) {
    List<Finding> worstFirst =
        reasons.stream()
            .distinct()
            .sorted(Comparator.comparing(Verdict::outcome, Comparator.reverseOrder()))
            .toList();
    Outcome worst = worstFirst.stream().findFirst().map(Verdict::outcome).orElse(Outcome.VALID);
    return new Verdict(worst, worstFirst, seals);
  }

  private static Outcome outcome(Finding reason) {
    return reason.flaw() instanceof SealFlaw flaw ? flaw.outcome() : Outcome.INVALID;
  }

  /** The verdict when this was found as well. */
  public Verdict and(List<Finding> more) {
    List<Finding> all = new ArrayList<>(reasons);
    all.addAll(more);
    return of(all, seals);
  }

  public boolean valid() {
    return outcome == Outcome.VALID;
  }

  /** The codes of all reasons, for programs. */
  public List<String> codes() {
    return reasons.stream().map(Finding::code).distinct().toList();
  }
}
