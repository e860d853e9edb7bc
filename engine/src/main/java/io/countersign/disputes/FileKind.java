package io.countersign.disputes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that a dispute takes, told by what is in them and not by their names. */
public enum FileKind {
  PDF("application/pdf"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  TEXT("text/plain");

  private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG_HEAD = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  private final String mediaType;

  FileKind(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What bytes are; empty when they are none of these. */
  public static Optional<FileKind> of(byte[] content) {
    if (begins(content, PDF_HEAD)) {
      return Optional.of(PDF);
    }
    if (begins(content, PNG_HEAD)) {
      return Optional.of(PNG);
    }
    if (begins(content, JPEG_HEAD)) {
      return Optional.of(JPEG);
    }
    return isText(content) ? Optional.of(TEXT) : Optional.empty();
  }

  private static boolean begins(byte[] content, byte[] head) {
    return content.length > head.length
        && Arrays.equals(content, 0, head.length, head, 0, head.length);
  }

  private static boolean isText(byte[] content) {
    for (byte one : content) {
      if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') {
        return false;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).hasRemaining();
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
