package io.countersign.payroll;

import io.countersign.refusal.Refusal;
import java.util.List;

/** The refusal to make a file: nothing of it was made. It names everything that is missing. */
public final class PayFileRefused extends Refusal {

  private static final long serialVersionUID = 1;

  private final List<String> reasons;

  /**
   * @param what the file, such as {@code the NACHA file of 2026-Q1}
   */
  public PayFileRefused(String what, List<String> reasons) {
    super(
        "pay-file-refused",
        what + " cannot be made: " + String.join("; ", reasons),
        "Repair this, then make the file. Nothing was written.");
    this.reasons = List.copyOf(reasons);
  }

  public List<String> reasons() {
    return reasons;
  }
}
