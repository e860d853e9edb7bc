package io.countersign.bench.evrete;

import io.countersign.bench.facts.Cancelled;
import io.countersign.bench.facts.PayLine;
import java.time.LocalDate;

/** A line of pay with the end of its deal. */
public record Ended(PayLine line, Cancelled end) {

  /** The day of the end. */
  public LocalDate on() {
    return end.on();
  }

  /** Days between the win and the end. */
  public int days() {
    return end.days();
  }
}
