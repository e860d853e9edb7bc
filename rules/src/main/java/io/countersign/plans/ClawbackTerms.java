package io.countersign.plans;

import io.countersign.money.Rate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is taken back when a deal is cancelled inside the window. Of several terms for one component
 * the one with the shortest window that still holds applies.
 */
public record ClawbackTerms(
    String id, String clause, Window window, Basis basis, Manner manner, Set<String> components) {

  public ClawbackTerms {
    components = Set.copyOf(components);
  }

  public boolean byPercent() {
    return basis instanceof Percent;
  }

  public boolean byDays() {
    return basis instanceof Linear;
  }

  public boolean byMonths() {
    return basis instanceof Months;
  }

  public boolean bySteps() {
    return basis instanceof Steps;
  }

  public boolean byTerm() {
    return basis instanceof RemainingTerm;
  }

  public boolean byReplay() {
    return basis instanceof Replay;
  }

  /**
   * How long after which day; the last day belongs to it when {@code lastIncluded}.
   *
   * @param months whether the length is in months, else in days
   */
  public record Window(int length, boolean months, From from, boolean lastIncluded) {}

  /** The day from which a window runs. */
  public enum From {
    /** The day the deal was won. */
    WON,
    /** The day the earning was paid: the end of its period unless something released it later. */
    PAID,
    /** The day in the deal's field {@code contract-start}. */
    CONTRACT_START
  }

  /** How much is taken back. */
  public sealed interface Basis {}

  /** A part of it, all of it for {@link Rate#WHOLE}. */
  public record Percent(Rate part) implements Basis {}

  /**
   * All of it until a day of the window, then less by the day until nothing at another day; both
   * counted from the start of the window.
   */
  public record Linear(int fullUntil, int zeroAt) implements Basis {}

  /** The months of so many that are not earned yet; a month begun may count as earned. */
  public record Months(int of, boolean begunCounts) implements Basis {}

  /** By steps of days. */
  public record Steps(List<Step> steps) implements Basis {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /** Up to and including a day, such a part. */
  public record Step(int upTo, Rate part) {}

  /** The part of the contract's term that is still to come, in months from that field. */
  public record RemainingTerm(Field months) implements Basis {}

  /** What would not have been paid without the deal, over all tiers, caps and bonuses. */
  public record Replay() implements Basis {}

  /**
   * How it is taken back.
   *
   * @param onlyPaid only of what had become payable before the cancellation
   * @param floorExempt what a floor added is not taken back
   * @param reducesAttainment whether the deal counts less in its measures from then on
   * @param instalments in so many equal parts, one for each period
   * @param limit the most of the pay of a period that is taken (null: all)
   */
  public record Manner(
      boolean onlyPaid,
      boolean floorExempt,
      boolean reducesAttainment,
      int instalments,
      @Nullable Rate limit) {
    public static final Manner AT_ONCE = new Manner(false, false, false, 1, null);
  }
}
