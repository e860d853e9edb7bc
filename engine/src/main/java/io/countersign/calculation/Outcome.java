package io.countersign.calculation;

import io.countersign.attainment.Attainment;
import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.util.List;

/**
 * What a worksheet comes to. Earnings are complete only without problems: a calculation that has
 * problems must not be posted.
 *
 * @param balances what is carried out of each period: owed on draws, kept back above caps
 */
public record Outcome(
    List<Earning> earnings,
    List<Attainment> attainments,
    List<MeasureTotal> totals,
    List<NotEarned> notEarned,
    List<Balance> balances,
    List<CalculationProblem> problems) {

  /** What a component carries out of a period for a participant: owed back, or still to be paid. */
  public record Balance(
      ParticipantId who, String component, Period period, Kind kind, Money amount) {}

  /** What a balance is. */
  public enum Kind {
    /** Advanced on a draw and not recovered yet. */
    OWED_ON_DRAW,
    /** Above a cap, to be paid in a later period. */
    ABOVE_CAP,
    /** Above a cap and lost. */
    LOST_ABOVE_CAP,
    /** Still to be taken back. */
    TO_RECOVER
  }
}
