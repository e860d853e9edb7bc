package io.countersign.gate;

import io.countersign.deals.DealId;
import io.countersign.ledger.PayCycle;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody wants pay released although its contract does not hold, and who decided about it.
 *
 * @param finding what stood against it when it was asked for
 */
public record SignatureOverride(
    long number,
    PayCycle cycle,
    DealId deal,
    String finding,
    String reason,
    Mark asked,
    Optional<Decided> decided) {

  /** Who did something, and when. */
  public record Mark(String by, Instant at) {}

  /** What somebody else decided. */
  public record Decided(boolean confirmed, Mark mark) {}

  public boolean confirmed() {
    return decided.filter(Decided::confirmed).isPresent();
  }
}
