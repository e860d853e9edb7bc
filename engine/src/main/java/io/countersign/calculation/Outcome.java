package io.countersign.calculation;

import io.countersign.attainment.Attainment;
import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.plans.PlanComponent.Reward;
import java.util.List;

/**
 * What a worksheet comes to. Earnings are complete only without problems: a calculation that has
 * problems must not be posted.
 *
 * @param beside balances and rewards
 */
public record Outcome(
    List<Earning> earnings,
    List<Attainment> attainments,
    List<MeasureTotal> totals,
    List<NotEarned> notEarned,
    Beside beside,
    List<CalculationProblem> problems) {

  /** What is no earning: what is carried out of periods, and what is given other than money. */
  public record Beside(List<Balance> balances, List<Given> given) {
    public static final Beside NOTHING = new Beside(List.of(), List.of());
  }

  /** A reward, its value and whether it is taxed; never part of what is paid out. */
  public record Given(
      ParticipantId who, String component, Period period, Money value, Reward.Item item) {}

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
    /** Owed on a draw and never to be paid back. */
    FORGIVEN,
    /** Kept of surpluses for later draws. */
    CREDIT,
    /** Still to be taken back. */
    TO_RECOVER
  }
}
