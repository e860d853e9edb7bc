package io.countersign.ceremony;

/** Where an invitation stands. */
public enum InvitationState {
  WAITING("Not yet asked"),
  INVITED("Asked"),
  SIGNED("Signed"),
  DECLINED("Declined"),
  DELEGATED("Delegated"),
  CLOSED("Closed");

  private final String words;

  InvitationState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  boolean open() {
    return this == WAITING || this == INVITED;
  }
}
