package io.countersign.bench.evrete;

import io.countersign.bench.facts.Deal;
import java.math.BigDecimal;

/**
 * How high the month of a seller has grown with one more deal, and what its slices pay.
 *
 * <p>It changes: each tier that it reaches adds its slice.
 */
public final class Height {

  private final Share share;
  private final BigDecimal reached;
  private final BigDecimal quota;
  private BigDecimal pay = BigDecimal.ZERO;

  Height(Share share, BigDecimal reached, BigDecimal quota) {
    this.share = share;
    this.reached = reached;
    this.quota = quota;
  }

  /** In USD. */
  public BigDecimal reached() {
    return reached;
  }

  /** In USD. */
  public BigDecimal quota() {
    return quota;
  }

  Deal deal() {
    return share.deal();
  }

  String who() {
    return share.who();
  }

  /** What the slices pay together, in USD, not rounded. */
  BigDecimal pay() {
    return pay;
  }

  void add(BigDecimal slice) {
    pay = pay.add(slice);
  }
}
