package io.countersign.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * By when each part of a document provably existed: a document time-stamp covers everything before
 * it, so nothing there is younger. Without one, all that is proven is that it exists now.
 */
final class TimeLine {

  private final Instant now;
  private final List<Mark> marks = new ArrayList<>();

  private record Mark(Instant at, int revisionLength) {}

  TimeLine(Instant now) {
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /** Notes a good document time-stamp, which ends a file of this length. */
  void add(Instant at, int revisionLength) {
    marks.add(new Mark(at, revisionLength));
  }

  /** Forgets a document time-stamp that turned out not to be good. */
  void remove(int revisionLength) {
    marks.removeIf(mark -> mark.revisionLength() == revisionLength);
  }

  /** The latest time at which a revision that ends here can have been written. */
  Instant existedBy(int revisionLength) {
    return marks.stream()
        .filter(mark -> mark.revisionLength() > revisionLength)
        .map(Mark::at)
        .min(Instant::compareTo)
        .orElse(now);
  }

  /** Whether a good document time-stamp covers a revision that ends here. */
  boolean covers(int revisionLength) {
    return marks.stream().anyMatch(mark -> mark.revisionLength() > revisionLength);
  }
}
