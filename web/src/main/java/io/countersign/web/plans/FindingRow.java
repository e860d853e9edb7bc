package io.countersign.web.plans;

import io.countersign.checking.Finding;

/** A finding as the form shows it, with what was ticked and said of it before. */
public record FindingRow(Finding finding, boolean ticked, String reason) {

  /** How the fields for reasons begin. */
  static final String REASON = "reason ";

  /** What a ticked box sends: code and path. */
  public String value() {
    return finding.code().word() + " " + finding.place().path();
  }

  /** The name of the field for the reason. */
  public String reasonName() {
    return REASON + value();
  }
}
