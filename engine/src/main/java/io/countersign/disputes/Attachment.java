package io.countersign.disputes;

import io.countersign.canonical.Digest;

/**
 * A file that somebody added to a dispute.
 *
 * @param size in bytes
 */
public record Attachment(String name, FileKind kind, long size, Digest digest, Dispute.Mark added) {

  /** The largest file that is taken, in bytes. */
  public static final int LARGEST = 5 * 1024 * 1024;

  /** How many one dispute takes. */
  public static final int MOST = 10;

  /** The longest name that is kept, in characters. */
  static final int NAME = 150;
}
