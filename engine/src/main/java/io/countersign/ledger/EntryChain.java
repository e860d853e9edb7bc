package io.countersign.ledger;

import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain over the books: the SHA-256 of the chain up to the entry before, of everything the
 * entry says and of its postings. Whoever changes, moves or takes out one entry breaks it there.
 *
 * <p>A value is written as its length in UTF-8 bytes, a colon and the bytes, one that is missing as
 * a hyphen; so no two entries are written alike. A day and a time stand as ISO 8601 writes them.
 */
final class EntryChain {

  /** The chain before the first entry. */
  static final Digest START = new Digest("0".repeat(64));

  private final MessageDigest sha256;
  private Digest last;

  /**
   * @param last the chain up to the entry before the next one
   */
  EntryChain(Digest last) {
    this.last = last;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The chain up to the last entry that was added. */
  Digest last() {
    return last;
  }

  /**
   * Adds an entry.
   *
   * @param entry the values of its row, but for the chain
   * @param postings the values of the rows of its postings in their order
   */
  Digest add(List<? extends @Nullable Object> entry, List<? extends List<?>> postings) {
    sha256.update(last.hex().getBytes(StandardCharsets.US_ASCII));
    entry.forEach(this::add);
    postings.forEach(posting -> posting.forEach(this::add));
    last = new Digest(HexFormat.of().formatHex(sha256.digest()));
    return last;
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      sha256.update((byte) '-');
      return;
    }
    byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
    sha256.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha256.update(text);
  }
}
