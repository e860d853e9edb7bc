package io.countersign.documents;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one PDF file, as they were printed or received. They never change: signing gives a
 * new document that begins with the old one.
 */
public final class Document {

  private final byte[] bytes;
  private final Digest digest;
  private volatile @Nullable Reading reading;

  private Document(byte[] bytes) {
    this.bytes = bytes;
    this.digest = Digest.of(bytes);
  }

  /**
   * The document with a copy of these bytes; whether they are a sound PDF is {@link Reading}'s
   * business.
   */
  public static Document of(byte[] bytes) {
    return new Document(bytes.clone());
  }

  /** What the strict reader sees in it. It is read once, for it never changes. */
  Reading reading() {
    Reading known = reading;
    if (known == null) {
      known = Reading.of(bytes);
      reading = known;
    }
    return known;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes there are. */
  public int length() {
    return bytes.length;
  }

  /** The SHA-256 of all bytes. */
  public Digest digest() {
    return digest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Document that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  @Override
  public String toString() {
    return "Document of " + bytes.length + " bytes, sha256 " + digest;
  }
}
