package io.countersign.contracts;

import io.countersign.documents.Flaw;

/** What can be wrong with a document that only this desk can know. */
public enum ContractFlaw implements Flaw {
  CONTRACT_UNKNOWN("The document belongs to no contract of this house."),
  BOOKING_UNKNOWN("What the contract is for cannot be found."),
  SIGNATURE_LEVEL("A signature is of a lower level in law than is asked for, or than it claims.");

  private final String sentence;

  ContractFlaw(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
