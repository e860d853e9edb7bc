package io.countersign.recovery;

/**
 * Something that a plan takes back of what somebody earned, as the rules see it before it is
 * posted.
 *
 * @param asked whether the company asks for plans that are signed
 * @param signed whether both sides signed the letter of the plan version that takes it back
 * @param named whether that plan names the event, the window and the schedule for the component
 */
public record Claim(int number, boolean asked, boolean signed, boolean named) {

  /** Whether the participant has agreed to it. */
  public boolean isAgreed() {
    return signed && named;
  }
}
