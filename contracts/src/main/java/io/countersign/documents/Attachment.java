package io.countersign.documents;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A file that travels inside the document and is covered by its signatures, e.g. {@code
 * booking.json}.
 */
public final class Attachment {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");

  private final String name;
  private final String mediaType;
  private final String description;
  private final byte[] bytes;

  private Attachment(String name, String mediaType, String description, byte[] bytes) {
    this.name = name;
    this.mediaType = mediaType;
    this.description = description;
    this.bytes = bytes;
  }

  /**
   * An attachment holding a copy of these bytes.
   *
   * @param name file name of ASCII letters, digits, dot, dash and underscore
   * @param mediaType for example {@code application/json}
   * @param description what the file holds, for the reader's list of attachments
   */
  public static Attachment of(String name, String mediaType, String description, byte[] bytes) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "An attachment's name is ASCII letters, digits, '.', '-' and '_', found: " + name);
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException(
          "A media type looks like application/json, found: " + mediaType);
    }
    return new Attachment(name, mediaType, description, bytes.clone());
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  public String description() {
    return description;
  }

  /** A copy of the content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && mediaType.equals(that.mediaType)
        && description.equals(that.description)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return name + " (" + mediaType + ", sha256 " + Digest.of(bytes) + ")";
  }
}
