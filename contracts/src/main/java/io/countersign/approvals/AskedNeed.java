package io.countersign.approvals;

import io.countersign.approval.Need;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One approval that was asked for, and what was said to it.
 *
 * @param seq its number within the request
 * @param because every reason that asks for it: the sentence of the rule, and what made it decide
 */
public record AskedNeed(int seq, Need need, Instant dueAt, List<String> because, List<Vote> votes) {

  private static final Duration REMINDED = Duration.ofDays(1);

  /** Where a need stands. */
  public enum State {
    WAITING("Waiting"),
    /** It is due within a day. */
    REMINDED("Due soon"),
    /** Its days have passed; the group above may approve as well. */
    ESCALATED("Overdue"),
    GRANTED("Approved"),
    REJECTED("Rejected");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** The state as pages say it. */
    public String words() {
      return words;
    }

    public boolean open() {
      return compareTo(GRANTED) < 0;
    }
  }

  public AskedNeed {
    because = List.copyOf(because);
    votes = List.copyOf(votes);
  }

  public State state(Instant now) {
    if (votes.stream().anyMatch(vote -> !vote.granted())) {
      return State.REJECTED;
    }
    if (votes.size() >= need.quorum()) {
      return State.GRANTED;
    }
    if (!now.isBefore(dueAt)) {
      return State.ESCALATED;
    }
    return now.isBefore(dueAt.minus(REMINDED)) ? State.WAITING : State.REMINDED;
  }
}
