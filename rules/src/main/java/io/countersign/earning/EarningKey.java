package io.countersign.earning;

import io.countersign.calendar.Period;
import io.countersign.people.ParticipantId;
import java.util.Comparator;

/**
 * What an earning is for: who, by which component of which plan, in which period it arose, and for
 * which deal (empty when it is for the period as a whole, such as a bonus). A key has one amount;
 * books compare what holds with what was posted by it.
 */
public record EarningKey(
    ParticipantId who, String plan, String component, Period period, Origin origin)
    implements Comparable<EarningKey> {

  /**
   * What kind of earning it is, for which deal, and by which telling of it: 1 for the win, one more
   * for each amendment; 0 when it is for no deal.
   */
  public record Origin(Kind kind, String deal, int revision) implements Comparable<Origin> {

    /** The origin of what is earned for a period as a whole. */
    public static final Origin PERIOD = new Origin(Kind.EARNED, "", 0);

    @Override
    public int compareTo(Origin other) {
      return Comparator.comparing(Origin::deal)
          .thenComparing(Origin::revision)
          .thenComparing(Origin::kind)
          .compare(this, other);
    }
  }

  /** What kind of earning it is. */
  public enum Kind {
    /** Earned on a deal or for the period. */
    EARNED,
    /** Taken back of what was earned. */
    RECOVERED,
    /** Carried over from one period to another, above a cap or below zero. */
    CARRIED,
    /** Advanced on a draw. */
    ADVANCED,
    /** Taken to repay what was advanced. */
    REPAID,
    /** Given up for an override that is carved out. */
    CARVED_OUT,
    /** Never paid, because the deal was cancelled before it was released. */
    LAPSED
  }

  @Override
  public int compareTo(EarningKey other) {
    return Comparator.comparing(EarningKey::who)
        .thenComparing(EarningKey::plan)
        .thenComparing(EarningKey::period)
        .thenComparing(EarningKey::component)
        .thenComparing(EarningKey::origin)
        .compare(this, other);
  }
}
