package io.countersign.ledger;

import io.countersign.money.Rate;
import io.countersign.people.PayGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The largest part of a pay that may be taken for what is carried, as somebody asked for it and
 * somebody else decided.
 *
 * @param number 1 for the first one
 * @param decided empty while nobody has decided
 */
public record RecoveryLimit(long number, Asked asked, Mark by, Optional<Decided> decided) {

  /**
   * What was asked for.
   *
   * @param from it holds for periods that start on this day or later
   */
  public record Asked(PayGroup group, Rate atMost, LocalDate from) {}

  /** Who did something, and when. */
  public record Mark(String by, Instant at) {}

  /** Whether it was confirmed, and by whom. */
  public record Decided(boolean confirmed, Mark mark) {}

  public boolean isConfirmed() {
    return decided.isPresent() && decided.get().confirmed();
  }
}
