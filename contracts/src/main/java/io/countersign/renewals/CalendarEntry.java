package io.countersign.renewals;

import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day in the life of a contract that legal has to know of beforehand.
 *
 * @param yearly what a year costs up to then
 * @param then what a year costs from then on, when the contract goes on
 * @param price what the next stretch costs as a whole, when its months are whole
 */
public record CalendarEntry(
    LocalDate on,
    What what,
    Running contract,
    Optional<Money> yearly,
    Optional<Money> then,
    Optional<Money> price) {

  /** What is on that day. */
  public enum What {
    NOTICE("Last day to give notice"),
    RENEWS("Renews itself"),
    RENEWED("Renewed by agreement"),
    TO_AGREE("Ends unless renewed"),
    ENDS("Ends"),
    ENDS_BY_NOTICE("Ends, notice was given"),
    TERMINATED("Ends, terminated");

    private final String words;

    What(String words) {
      this.words = words;
    }

    /** What it is, as pages say it. */
    public String words() {
      return words;
    }
  }
}
