package io.countersign.ledger;

import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * A sealed statement of how far the books were and what their chain was.
 *
 * @param seal over {@link Terms#content()}, in base64; what it is made of is the sealer's
 */
public record BookCheckpoint(Terms terms, String seal) {

  /**
   * What is sealed.
   *
   * @param number the last entry
   * @param chain the chain up to it
   * @param reason when it was made, such as {@code payout 2026-Q1}
   */
  public record Terms(EntryNumber number, Digest chain, String reason, String by, Instant at) {

    /** The bytes that are sealed: one line per part. */
    public byte[] content() {
      return String.join(
              "\n",
              "countersign books checkpoint 1",
              String.valueOf(number.value()),
              chain.hex(),
              reason,
              by,
              at.toString(),
              "")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The seal as it was made. */
  public byte[] sealBytes() {
    return Base64.getDecoder().decode(seal);
  }
}
