package io.countersign.crediting;

import io.countersign.plans.Measure;
import java.time.LocalDate;

/**
 * A deal line as the rules see it, standing for all lines that the plan cannot tell apart (one
 * decision class).
 *
 * @param number the number of the class
 * @param on the event that is told: a win or its amendment, a signature, an invoice, a payment
 * @param day the day of the event
 * @param shared whether several sellers share the deal
 */
public record DealProfile(int number, Measure.On on, LocalDate day, boolean shared) {

  /** Whether it tells of the sale itself. */
  public boolean sells() {
    return on == Measure.On.WON;
  }
}
