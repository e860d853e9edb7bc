package io.countersign.approval;

import java.util.Locale;

/** A figure of a contract that a policy may limit. */
public enum Aspect {
  /** What is sold, before taxes, in the currency of the policy. */
  VALUE("the value"),
  /** The largest discount on any line, as a fraction. */
  DISCOUNT("the largest discount"),
  /** For how many months it binds. */
  TERM_MONTHS("the term in months"),
  /** How many days the customer has to pay. */
  PAYMENT_DAYS("the payment term in days"),
  /** Up to which amount the company is liable, in the currency of the policy. */
  LIABILITY("the limit of liability"),
  /** How many clauses are not the standard ones. */
  DEVIATIONS("the number of deviations");

  private final String words;

  Aspect(String words) {
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

  boolean isMoney() {
    return this == VALUE || this == LIABILITY;
  }
}
