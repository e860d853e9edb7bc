package io.countersign.evidence;

import io.countersign.canonical.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The event log of one contract as somebody found it, line by line, and what is wrong with it. It
 * needs nothing but the lines and the anchors, so that a copy can be checked anywhere.
 */
public final class Chain {

  private final List<LoggedEvent> events = new ArrayList<>();
  private final List<String> objections = new ArrayList<>();

  private Chain() {}

  /** Reads the lines of a contract's log, the first event first. */
  public static Chain of(String contract, List<String> lines) {
    Chain chain = new Chain();
    Digest previous = LoggedEvent.NOTHING;
    for (int at = 0; at < lines.size(); at++) {
      int seq = at + 1;
      try {
        LoggedEvent event = EventJson.read(lines.get(at));
        if (event.seq() != seq || !event.contract().equals(contract)) {
          chain.objections.add(
              "event %d of %s stands where event %d belongs"
                  .formatted(event.seq(), event.contract(), seq));
        }
        if (!event.previous().equals(previous)) {
          chain.objections.add("event " + seq + " does not follow the one before it");
        }
        previous = event.digest();
        chain.events.add(event);
      } catch (IllegalArgumentException e) {
        chain.objections.add("event " + seq + " cannot be read: " + e.getMessage());
        previous = LoggedEvent.NOTHING;
      }
    }
    return chain;
  }

  /**
   * Of which contract a line tells.
   *
   * @throws IllegalArgumentException when it is no line of a log
   */
  public static String contract(String line) {
    return EventJson.read(line).contract();
  }

  public List<LoggedEvent> events() {
    return List.copyOf(events);
  }

  /** What is wrong within the chain itself; that its end was cut off only anchors can tell. */
  public List<String> objections() {
    return List.copyOf(objections);
  }

  /** The last line; nothing when there is none. */
  public Optional<LoggedEvent> head() {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
  }

  /** What is wrong when the log stood here once. */
  public Optional<String> objection(Standing standing) {
    return events.stream()
            .anyMatch(e -> e.seq() == standing.seq() && e.digest().equals(standing.digest()))
        ? Optional.empty()
        : Optional.of(
            "event %d, %s, is not there any more".formatted(standing.seq(), standing.digest()));
  }
}
