package io.countersign.obligations;

import io.countersign.canonical.Digest;

/** A file that proves that an obligation was met. */
public final class ProofFile {

  /** The largest file that is taken, in bytes. */
  public static final int LARGEST = 5 * 1024 * 1024;

  private static final int LONGEST_NAME = 150;

  private final String name;
  private final String mediaType;
  private final byte[] content;

  /**
   * A file as somebody brings it.
   *
   * @param name how it is called; only its last part is kept
   * @param mediaType what was found in it, such as {@code application/pdf}
   * @throws ObligationRefused when it is empty or too large
   */
  public ProofFile(String name, String mediaType, byte[] content) {
    if (content.length == 0 || content.length > LARGEST) {
      throw ObligationRefused.file(
          content.length == 0 ? "the file is empty" : "the file is larger than 5 MB");
    }
    String plain = name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    String kept = plain.isEmpty() ? "file" : plain;
    this.name = kept.substring(Math.max(0, kept.length() - LONGEST_NAME));
    this.mediaType = mediaType;
    this.content = content.clone();
  }

  /** The refusal of a file that is of no kind that is taken. */
  public static ObligationRefused unknownKind() {
    return ObligationRefused.file("the file is of no kind that is taken");
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] content() {
    return content.clone();
  }

  Digest digest() {
    return Digest.of(content);
  }
}
