package io.countersign.calculation;

import io.countersign.attainment.Attainment;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.earning.Earning;
import io.countersign.people.ParticipantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a few changed deals change, from a calculation that is kept: only those whom the deals reach
 * are calculated again, from where their sales change. The result is what a whole calculation would
 * come to. How far a deal reaches follows from the plan ({@link #reach}); where that is everybody,
 * everything is calculated. It is asked by one thread at a time.
 */
public final class Recalculation {

  private final Worksheet worksheet;
  private final Map<DealId, DealHistory> deals = new LinkedHashMap<>();
  private final Reach reach;
  private final Outcome outcome;
  private final @Nullable Checkpoint checkpoint;

  /**
   * What changed deals change: of all earnings some go, others come, the rest stays as it is.
   *
   * @param payees those whom the deals reach, by id
   * @param gone earnings of the kept calculation that no longer hold as they are
   * @param now what holds instead; some of it may be the same
   * @param attainments of those payees, in all periods
   * @param problems what is missing for the changed deals and was not missing before
   */
  public record Recalculated(
      List<ParticipantId> payees,
      List<Earning> gone,
      List<Earning> now,
      List<Attainment> attainments,
      List<CalculationProblem> problems) {}

  private Recalculation(Worksheet worksheet) {
    this.worksheet = worksheet;
    for (DealHistory deal : worksheet.deals()) {
      if (deals.put(deal.deal(), deal) != null) {
        throw new IllegalArgumentException("deal " + deal.deal() + " is on the worksheet twice");
      }
    }
    Reach planned = Reach.of(worksheet.plan().plan());
    Checkpoint kept =
        planned.extent() == Reach.Extent.EVERYBODY ? null : Checkpoint.of(worksheet).orElse(null);
    checkpoint = kept;
    outcome = kept == null ? Calculation.calculate(worksheet) : kept.outcome;
    reach = kept == null ? planned.orEverybody() : planned.or(kept.reach());
  }

  /**
   * Calculates a worksheet and keeps what is needed to calculate parts of it again.
   *
   * @throws IllegalArgumentException when a deal is there twice
   */
  public static Recalculation of(Worksheet worksheet) {
    return new Recalculation(worksheet);
  }

  /** What the worksheet comes to as it is. */
  public Outcome outcome() {
    return outcome;
  }

  /** How far a changed deal reaches. */
  public Reach reach() {
    return reach;
  }

  /**
   * What it changes when deals are like this, be they new or known; nothing is kept of it. A deal
   * that is no longer won counts for nothing, such as one without events.
   */
  public Recalculated given(Collection<DealHistory> changed) {
    Set<DealId> ids = new HashSet<>();
    List<DealHistory> before = new ArrayList<>();
    for (DealHistory deal : changed) {
      if (!ids.add(deal.deal())) {
        throw new IllegalArgumentException("deal " + deal.deal() + " is told twice");
      }
      DealHistory known = deals.get(deal.deal());
      if (known != null) {
        before.add(known);
      }
    }
    if (checkpoint != null) {
      try {
        return part(checkpoint, before, List.copyOf(changed));
      } catch (ArithmeticException e) {
        return whole(changed); // and there it is a problem by name
      }
    }
    return whole(changed);
  }

  private Recalculated part(Checkpoint from, List<DealHistory> before, List<DealHistory> after) {
    Part part = new Part(from, before, after, reach.extent() != Reach.Extent.PERIODS);
    return new Recalculated(
        Arrays.stream(part.people()).mapToObj(from.ground.people::id).toList(),
        part.gone(),
        part.now(),
        part.outcome().attainments(),
        from.ground.problems.beyond(outcome.problems()));
  }

  private Recalculated whole(Collection<DealHistory> changed) {
    Map<DealId, DealHistory> now = new LinkedHashMap<>(deals);
    changed.forEach(deal -> now.put(deal.deal(), deal));
    Outcome after =
        Calculation.calculate(
            new Worksheet(
                worksheet.plan(),
                worksheet.roster(),
                List.copyOf(now.values()),
                worksheet.periods(),
                worksheet.known()));
    List<CalculationProblem> problems = new ArrayList<>(after.problems());
    problems.removeAll(new HashSet<>(outcome.problems()));
    return new Recalculated(
        worksheet.roster().participants().stream().map(known -> known.id()).toList(),
        outcome.earnings(),
        after.earnings(),
        after.attainments(),
        problems);
  }
}
