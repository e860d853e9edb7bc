package io.countersign.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.countersign.calculation.MeasureTotal;
import io.countersign.calculation.NotEarned;
import io.countersign.canonical.Digest;
import io.countersign.ledger.EntryNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one participant was told of one pay period. It is a snapshot: what is posted later makes a
 * new version. Its lines are read from the books as they stood then, see {@link StatementLines}.
 */
public record Statement(StatementId id, Made made, Content content) {

  /** When it was made, by which calculation run, and the last entry of the books at that time. */
  public record Made(Instant at, long run, EntryNumber asOf) {}

  /** All that it says besides its lines; {@code name} is the participant's. */
  public record Content(String name, List<PlanUsed> plans, Totals totals, Results results) {}

  /**
   * A plan version that the participant was on, by the digest of its document.
   *
   * @param letter the letter of it that both sides had signed; null without one
   */
  public record PlanUsed(
      String name,
      String title,
      int version,
      Digest digest,
      @JsonInclude(JsonInclude.Include.NON_NULL) SignedPlans.@Nullable Letter letter) {}

  /** Where the participant stood, by component and by measure, and what was missed. */
  public record Results(
      List<ComponentSummary> components, List<MeasureTotal> measures, List<NotEarned> notEarned) {}

  /** The plan version that a line was paid by; empty when the participant is not on it any more. */
  public Optional<PlanUsed> planOf(StatementLine line) {
    return content.plans().stream()
        .filter(plan -> plan.digest().equals(line.about().basis().plan()))
        .findFirst();
  }

  public Totals totals() {
    return content.totals();
  }
}
