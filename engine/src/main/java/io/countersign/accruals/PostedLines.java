package io.countersign.accruals;

import io.countersign.earning.EarningKey;
import io.countersign.ledger.EarningLine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What was posted for earnings, and which of them were seen, in a few numbers each, for there are
 * millions of them. A line is known by the first 128 bits of a SHA-256 over its key; that two lines
 * have the same is less likely than an error of the machine.
 */
final class PostedLines {

  private static final int SEGMENTS = 256;
  private static final int MASK = SEGMENTS - 1;
  private static final char END = 0x1f;

  private final MessageDigest sha256;
  private final Segment[] segments = new Segment[SEGMENTS];

  PostedLines() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    Arrays.setAll(segments, i -> new Segment());
  }

  /** What was posted for a line: in minor units, by the last of its entries. */
  record Sum(long payable, long held, long last) {}

  /** Adds what an entry posted. */
  void post(EarningLine line, Sum sum) {
    long[] key = key(line);
    segment(key).post(key, sum);
  }

  /** Notes that a line holds; false when it was noted before. */
  boolean see(EarningLine line) {
    long[] key = key(line);
    return segment(key).see(key);
  }

  /** What was posted for a line; null when nothing ever was. */
  @Nullable Sum posted(EarningLine line) {
    long[] key = key(line);
    return segment(key).posted(key);
  }

  /** Tells the last entry of every line that was not seen and whose sums are not zero. */
  void unseen(LongConsumer last) {
    for (Segment segment : segments) {
      segment.unseen(last);
    }
  }

  private Segment segment(long[] key) {
    return segments[(int) key[0] & MASK];
  }

  private long[] key(EarningLine line) {
    EarningKey key = line.key();
    EarningKey.Origin origin = key.origin();
    String text =
        key.who().value()
            + END
            + key.plan()
            + END
            + key.component()
            + END
            + key.period().name()
            + END
            + origin.kind().name()
            + END
            + origin.deal()
            + END
            + origin.revision()
            + END
            + line.currency().getCurrencyCode();
    ByteBuffer digest = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    // a zero in the second number marks an empty place
    return new long[] {digest.getLong(), digest.getLong() | 1};
  }

  /** Some of the lines, so that only a few have to move when there are more of them. */
  private static final class Segment {

    private static final int VALUES = 3;

    private long[] keys = new long[2 * 16];
    private long @Nullable [] sums;
    private boolean[] seen = new boolean[16];
    private int size;

    private int room() {
      return seen.length;
    }

    private int find(long[] key) {
      int at = (int) Long.remainderUnsigned(key[0] >>> 8, room());
      while (keys[2 * at + 1] != 0 && (keys[2 * at] != key[0] || keys[2 * at + 1] != key[1])) {
        at = at + 1 == room() ? 0 : at + 1;
      }
      return at;
    }

    private int place(long[] key) {
      int at = find(key);
      if (keys[2 * at + 1] != 0) {
        return at;
      }
      if (4 * (size + 1) > 3 * room()) {
        grow();
        at = find(key);
      }
      keys[2 * at] = key[0];
      keys[2 * at + 1] = key[1];
      size++;
      return at;
    }

    private void grow() {
      long[] oldKeys = keys;
      long[] oldSums = sums;
      boolean[] oldSeen = seen;
      int more = room() + room() / 2;
      keys = new long[2 * more];
      sums = oldSums == null ? null : new long[VALUES * more];
      seen = new boolean[more];
      for (int i = 0; i < oldSeen.length; i++) {
        if (oldKeys[2 * i + 1] != 0) {
          int at = find(new long[] {oldKeys[2 * i], oldKeys[2 * i + 1]});
          keys[2 * at] = oldKeys[2 * i];
          keys[2 * at + 1] = oldKeys[2 * i + 1];
          seen[at] = oldSeen[i];
          if (oldSums != null && sums != null) {
            System.arraycopy(oldSums, VALUES * i, sums, VALUES * at, VALUES);
          }
        }
      }
    }

    void post(long[] key, Sum sum) {
      int at = place(key);
      long[] all = sums == null ? new long[VALUES * room()] : sums;
      sums = all;
      all[VALUES * at] = Math.addExact(all[VALUES * at], sum.payable());
      all[VALUES * at + 1] = Math.addExact(all[VALUES * at + 1], sum.held());
      all[VALUES * at + 2] = Math.max(all[VALUES * at + 2], sum.last());
    }

    boolean see(long[] key) {
      int at = place(key);
      boolean first = !seen[at];
      seen[at] = true;
      return first;
    }

    @Nullable Sum posted(long[] key) {
      int at = find(key);
      return sums == null || keys[2 * at + 1] == 0 || sums[VALUES * at + 2] == 0
          ? null
          : new Sum(sums[VALUES * at], sums[VALUES * at + 1], sums[VALUES * at + 2]);
    }

    void unseen(LongConsumer last) {
      for (int at = 0; sums != null && at < room(); at++) {
        boolean open = sums[VALUES * at] != 0 || sums[VALUES * at + 1] != 0;
        if (keys[2 * at + 1] != 0 && !seen[at] && open) {
          last.accept(sums[VALUES * at + 2]);
        }
      }
    }
  }
}
