package io.countersign.web.access;

/** What a user does in the company; it opens doors and nothing else. */
public enum Role {
  /** Earns: reads the own statements. */
  REP("Sales rep", "Reads the own statements and how every amount came about."),
  /** Prepares: imports deals, keeps plans, calculates periods. Never approves or pays. */
  FINANCE("Finance", "Imports deals, keeps plans and people, calculates periods."),
  /** Approves and pays what finance calculated: the second pair of eyes. */
  CONTROLLER("Controller", "Approves and pays what finance calculated."),
  /** Makes, signs and verifies contracts. */
  LEGAL("Legal", "Makes contracts, has them signed and verifies them.");

  private final String label;
  private final String purpose;

  Role(String label, String purpose) {
    this.label = label;
    this.purpose = purpose;
  }

  /** The name people read. */
  public String label() {
    return label;
  }

  /** One sentence about what the role may do. */
  public String purpose() {
    return purpose;
  }

  String authority() {
    return "ROLE_" + name();
  }
}
