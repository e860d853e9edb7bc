package io.countersign.canonical;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest in lower-case hexadecimal, 64 characters. */
public record Digest(String hex) {

  /**
   * @throws IllegalArgumentException when the text is not 64 lower-case hexadecimal digits
   */
  public Digest {
    if (!isDigest(hex)) {
      throw new IllegalArgumentException("'" + hex + "' is not a SHA-256 digest");
    }
  }

  /** Whether a text is 64 lower-case hexadecimal digits; asked for every row that is read. */
  private static boolean isDigest(String hex) {
    boolean fits = hex.length() == 64;
    for (int i = 0; i < 64 && fits; i++) {
      char digit = hex.charAt(i);
      fits = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    }
    return fits;
  }

  public static Digest of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new Digest(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** The first 16 digits, enough for a person to compare. */
  public String brief() {
    return hex.substring(0, 16);
  }

  @Override
  public String toString() {
    return hex;
  }
}
