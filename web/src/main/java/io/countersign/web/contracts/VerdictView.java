package io.countersign.web.contracts;

import io.countersign.documents.Finding;
import io.countersign.signing.SeenSeal;
import io.countersign.signing.SubjectRef;
import io.countersign.signing.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A verdict as pages show it: its word, and each step of the check with what it found.
 *
 * @param at when the check was made
 */
public record VerdictView(Verdict verdict, Instant at) {

  /** A step with what it found, and whether it could be judged at all. */
  public record Step(CheckStep step, List<Finding> findings, boolean judged) {

    public boolean holds() {
      return judged && findings.isEmpty();
    }

    public String word() {
      return holds() ? "Valid" : judged ? "Not valid" : "Not judged";
    }
  }

  public String word() {
    return switch (verdict.outcome()) {
      case VALID -> "Valid";
      case SUPERSEDED -> "Superseded";
      case INDETERMINATE -> "Indeterminate";
      case INVALID -> "Invalid";
    };
  }

  /** The verdict in a sentence. */
  public String sentence() {
    return switch (verdict.outcome()) {
      case VALID -> "Signed by both sides, unchanged, and about what stands now.";
      case SUPERSEDED -> "Genuine and unchanged, but what was signed has moved on since.";
      case INDETERMINATE -> "Nothing is wrong, but something could not be found out.";
      case INVALID -> "Do not rely on this document. Every reason stands below.";
    };
  }

  /** What kind of notice the verdict is. */
  public String tone() {
    return switch (verdict.outcome()) {
      case VALID -> "good";
      case SUPERSEDED, INDETERMINATE -> "warn";
      case INVALID -> "bad";
    };
  }

  /**
   * Every step. When the file itself cannot be read, nobody can say of the others that they hold.
   */
  public List<Step> steps() {
    boolean readable = CheckStep.FILE.of(verdict.reasons()).isEmpty();
    return Arrays.stream(CheckStep.values())
        .map(
            step -> {
              List<Finding> found = step.of(verdict.reasons());
              return new Step(step, found, readable || !found.isEmpty());
            })
        .toList();
  }

  public List<SeenSeal> seals() {
    return verdict.seals();
  }

  /** What the first readable signature is bound to. */
  public Optional<SubjectRef> subject() {
    return verdict.seals().stream()
        .flatMap(seal -> seal.binding().stream())
        .map(binding -> binding.subject())
        .findFirst();
  }
}
