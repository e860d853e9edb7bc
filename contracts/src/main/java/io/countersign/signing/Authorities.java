package io.countersign.signing;

/**
 * Who is believed, and who is asked.
 *
 * @param anchors the roots of signers and of time-stamping authorities
 * @param stamps who stamps the time
 * @param revocations who says what was revoked
 */
public record Authorities(TrustAnchors anchors, TimeStamps stamps, Revocations revocations) {}
