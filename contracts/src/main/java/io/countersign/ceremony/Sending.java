package io.countersign.ceremony;

import io.countersign.contracts.Role;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a contract is to be sent for signature.
 *
 * @param invitees who is asked for which side; a side that is missing signs in the house
 * @param words what the invited read beside the link; may be empty, at most 1,000 characters
 * @param lasts how long they have
 * @param remindDays after how many days they are reminded; 0 for never
 */
public record Sending(
    Map<Role, Invitee> invitees, SigningOrder order, String words, Duration lasts, int remindDays) {

  /** The longest time that one has. */
  public static final int MOST_DAYS = 365;

  /**
   * @throws IllegalArgumentException when nobody is asked, or a part is out of its range
   */
  public Sending {
    invitees = new TreeMap<>(invitees);
    if (invitees.isEmpty()) {
      throw new IllegalArgumentException("somebody is asked to sign");
    }
    if (lasts.toDays() < 1 || lasts.toDays() > MOST_DAYS) {
      throw new IllegalArgumentException("it lasts 1 to 365 days, found " + lasts);
    }
    if (remindDays < 0 || remindDays > MOST_DAYS || words.length() > 1000) {
      throw new IllegalArgumentException("reminders come after 0 to 365 days, words up to 1,000");
    }
  }
}
