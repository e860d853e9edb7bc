package io.countersign.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 value of some bytes (FIPS 180-4): the name by which documents, bookings and
 * signatures refer to each other.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public Digest {
    if (!SHAPE.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "A digest is 64 lower-case hexadecimal digits, found: " + hex);
    }
  }

  /** The digest of this content. */
  public static Digest of(byte[] content) {
    return fromOctets(sha256().digest(content));
  }

  /**
   * The digest whose 32 octets are already known.
   *
   * @throws IllegalArgumentException unless there are exactly 32
   */
  public static Digest fromOctets(byte[] octets) {
    return new Digest(HexFormat.of().formatHex(octets));
  }

  /** The 32 octets. */
  public byte[] octets() {
    return HexFormat.of().parseHex(hex);
  }

  /** The first 16 digits: enough for a footer, too little for a proof. */
  public String prefix() {
    return hex.substring(0, 16);
  }

  @Override
  public String toString() {
    return hex;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
