package io.countersign.evidence;

import io.countersign.canonical.Digest;

/** Where the log of a contract stood: its last line, by number and digest. */
public record Standing(String contract, int seq, Digest digest) {

  String line() {
    return contract + " " + seq + " " + digest.hex();
  }

  static Standing read(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("'" + line + "' is not where a log stood");
    }
    return new Standing(parts[0], Integer.parseInt(parts[1]), new Digest(parts[2]));
  }
}
