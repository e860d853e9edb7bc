package io.countersign.risk;

import java.util.Locale;

/** A figure of a contract that a policy may give points for. */
public enum RiskAspect {
  /** What is sold, before taxes, in the currency of the policy. */
  VALUE("the value"),
  /** Up to which amount the company is liable, in the currency of the policy. */
  LIABILITY("the limit of liability"),
  /** How many days the customer has to pay. */
  PAYMENT_DAYS("the payment term in days"),
  /** How many clauses are not the standard ones. */
  DEVIATIONS("the number of deviations"),
  /** For how many days it waits for signatures. */
  UNSIGNED_DAYS("the days without all signatures"),
  /** How many obligations are breached and neither met nor waived. */
  BREACHES("the number of open breaches"),
  /** How many sides have no copy of what they signed. */
  COPIES_MISSING("the number of missing copies");

  private final String words;

  RiskAspect(String words) {
    this.words = words;
  }

  /** The aspect in a sentence. */
  public String words() {
    return words;
  }

  /** The aspect as policies spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
