package io.countersign.payouts;

import io.countersign.canonical.Digest;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.payees.PayMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A file of a payout run as it was made; its bytes never change.
 *
 * @param payOn the day on which payees are to have the money
 */
public record PayoutFile(Key key, Content content, LocalDate payOn, Made made, List<Line> lines) {

  public PayoutFile {
    lines = List.copyOf(lines);
  }

  /**
   * Which file it is.
   *
   * @param version 1, or more when it had to be made anew
   */
  public record Key(PayCycle cycle, PayMethod method, int version) {}

  /** What it is called, what kind it is, and the digest of its bytes. */
  public record Content(String name, String mediaType, Digest digest) {}

  /**
   * Who made it, when, and why anew.
   *
   * @param reason empty for the first version
   */
  public record Made(String by, Instant at, String reason) {}

  /** Whom it pays, how the file calls it, and where the money goes, masked. */
  public record Line(Holder payee, String reference, String masked) {}
}
