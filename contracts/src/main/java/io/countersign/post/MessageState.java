package io.countersign.post;

/** Where a message of the outbox stands. */
public enum MessageState {
  QUEUED("Waits"),
  /** Somebody is handing it over; when that server dies, another one begins again. */
  SENDING("Being sent"),
  SENT("Sent"),
  /** The server will never take it. */
  BOUNCED("Bounced"),
  /** It could not be handed over for days. */
  FAILED("Failed");

  private final String words;

  MessageState(String words) {
    this.words = words;
  }

  /** The state as pages say it. */
  public String words() {
    return words;
  }
}
