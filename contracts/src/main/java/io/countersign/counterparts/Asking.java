package io.countersign.counterparts;

import io.countersign.ceremony.Invitee;
import java.time.Duration;

/**
 * How somebody is asked to negotiate a draft.
 *
 * @param words what they read beside the link; may be empty, at most 1,000 characters
 * @param lasts how long the link opens
 */
public record Asking(Invitee invitee, String words, Duration lasts) {

  /** The longest time that one has. */
  public static final int MOST_DAYS = 365;

  private static final int LONGEST_WORDS = 1_000;

  /**
   * @throws IllegalArgumentException when a part is out of its range
   */
  public Asking {
    if (lasts.toDays() < 1 || lasts.toDays() > MOST_DAYS) {
      throw new IllegalArgumentException("it lasts 1 to 365 days, found " + lasts.toDays());
    }
    if (words.length() > LONGEST_WORDS) {
      throw new IllegalArgumentException("at most 1,000 characters are sent");
    }
  }
}
