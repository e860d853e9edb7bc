package io.countersign.earning;

import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When, and in which currency, an earning is paid.
 *
 * @param held what is not payable yet, in the plan's currency
 * @param waitsFor what would release it; null when nothing is held
 * @param parts what is payable from which day on; days still to come are held as well
 * @param payout the whole in the currency it is paid in (null: the plan's)
 */
public record Settlement(
    Money held, @Nullable String waitsFor, List<Part> parts, @Nullable Payout payout) {

  /** Payable from that day on. */
  public record Part(LocalDate from, Money amount) {}

  /** The amount that is paid out, and the rate by which it was exchanged, in words. */
  public record Payout(Money amount, String rate) {}

  public Settlement {
    parts = List.copyOf(parts);
  }
}
