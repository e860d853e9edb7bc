package io.countersign.close;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.ledger.PayCycle;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pay period of a group, how far it has come, and who brought it there. */
public record PayPeriod(PayCycle cycle, PeriodState state, Steps steps) {

  /** Who did something, when, and the content hash of the period's entries after it. */
  public record Mark(String by, Instant at, Digest content) {}

  /** The marks of the steps that were taken and still hold, by the state they brought about. */
  public record Steps(Map<PeriodState, Mark> marks) {

    static final Steps NONE = new Steps(Map.of());

    public Steps {
      marks = Map.copyOf(marks);
    }

    /** Who brought it to a state; null when nobody did, or it does not hold any more. */
    public @Nullable Mark at(PeriodState state) {
      return marks.get(state);
    }

    Steps with(PeriodState state, Mark mark) {
      Map<PeriodState, Mark> all = new EnumMap<>(PeriodState.class);
      all.putAll(marks);
      all.put(state, mark);
      return new Steps(all);
    }
  }

  public Period period() {
    return cycle.period();
  }

  /** The hash of what the period holds, which every later step names; null when open. */
  public @Nullable Digest contentHash() {
    Mark last = steps.at(state);
    return last == null ? null : last.content();
  }

  public boolean isClosed() {
    return state.isClosed();
  }
}
