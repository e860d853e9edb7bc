package io.countersign.close;

import io.countersign.refusal.Refusal;
import java.time.Instant;

/** The refusal of whatever would have to wait until a calculation has posted what it found. */
public final class BeingCalculated extends Refusal {

  private static final long serialVersionUID = 1;

  BeingCalculated(RunId run, String by, Instant since) {
    super(
        "being-calculated",
        "calculation run " + run + ", which " + by + " started at " + since + ", is posting",
        "Wait until it has ended, or cancel it.");
  }
}
