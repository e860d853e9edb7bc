package io.countersign.payees;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Payment details as they were entered, and what a second person said to them.
 *
 * @param version counted from 1 for each participant and currency
 * @param decided null while nobody has looked at it
 */
public record PayeeVersion(
    PayeeDetails details, int version, Entered entered, @Nullable Decided decided) {

  /** Who entered it, and when. */
  public record Entered(String by, Instant at) {}

  /** Who looked at it, when, and whether it may be used. */
  public record Decided(boolean confirmed, String by, Instant at) {}

  public boolean isWaiting() {
    return decided == null;
  }

  public boolean isConfirmed() {
    return decided != null && decided.confirmed();
  }

  public boolean isRefused() {
    return decided != null && !decided.confirmed();
  }

  /** How far it has come, in a word. */
  public String status() {
    return decided == null ? "Waiting" : decided.confirmed() ? "Confirmed" : "Refused";
  }
}
