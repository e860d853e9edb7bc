package io.countersign.payouts;

import io.countersign.ledger.PayCycle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * The sealed record of a payout run: who was paid how much of which entries, by which files, and on
 * which signed contracts that relies.
 *
 * @param version 1, or more when a file was made anew after it was sealed
 * @param content canonical JSON (RFC 8785)
 */
public record PayoutManifest(PayCycle cycle, int version, String content, Seals seals) {

  /** The seals over the content, detached CMS in base64, and when they were made. */
  public record Seals(String company, String payer, String by, Instant at) {}

  /** The bytes that are sealed. */
  public byte[] bytes() {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  /** Both seals as a file beside the manifest. */
  public String sealFile() {
    return new SealFile(
            Base64.getDecoder().decode(seals.company()), Base64.getDecoder().decode(seals.payer()))
        .text();
  }
}
