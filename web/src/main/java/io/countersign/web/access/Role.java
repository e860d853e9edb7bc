package io.countersign.web.access;

/** What a user does in the company; it opens doors and nothing else. */
public enum Role {
  /** Earns, and sees the own statements. */
  REP("Sales rep", "You see your own statements and how every amount came about."),
  /** Prepares and pays: imports deals, keeps plans, calculates periods. Never approves. */
  FINANCE("Finance", "You import deals, keep plans and people, calculate periods and pay them."),
  /** Approves and locks what finance calculated: the second pair of eyes. */
  CONTROLLER("Controller", "You approve and lock what finance calculated."),
  /** Makes, signs and verifies contracts. */
  LEGAL("Legal", "You make contracts, have them signed and verify them.");

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

  /** One sentence to its holder about what the role may do. */
  public String purpose() {
    return purpose;
  }

  String authority() {
    return "ROLE_" + name();
  }
}
