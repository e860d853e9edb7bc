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
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("'" + hex + "' is not a SHA-256 digest");
    }
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
