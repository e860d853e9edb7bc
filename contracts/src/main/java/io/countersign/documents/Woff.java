package io.countersign.documents;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A font file as the web carries it (WOFF 1.0, W3C Recommendation of 13 December 2012): the tables
 * of a TrueType font, each packed on its own.
 */
final class Woff {

  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER = 44;
  private static final int ENTRY = 20;

  private Woff() {}

  /** The TrueType font inside; a file that is not a WOFF comes back as it is. */
  static byte[] unwrapped(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (in.getInt(0) != SIGNATURE) {
      return file;
    }
    int tables = in.getShort(12);
    int at = 12 + 16 * tables;
    int size = at;
    for (int table = 0; table < tables; table++) {
      size += padded(in.getInt(HEADER + table * ENTRY + 12));
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int range = Integer.highestOneBit(tables);
    out.putInt(in.getInt(4)).putShort((short) tables).putShort((short) (range * 16));
    out.putShort((short) Integer.numberOfTrailingZeros(range));
    out.putShort((short) ((tables - range) * 16));
    for (int table = 0; table < tables; table++) {
      int entry = HEADER + table * ENTRY;
      int length = in.getInt(entry + 12);
      out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(at).putInt(length);
      out.put(at, inflated(file, in.getInt(entry + 4), in.getInt(entry + 8), length));
      at += padded(length);
    }
    return out.array();
  }

  private static byte[] inflated(byte[] file, int offset, int packed, int length) {
    byte[] table = new byte[length];
    if (packed == length) {
      System.arraycopy(file, offset, table, 0, length);
      return table;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, offset, packed);
      if (inflater.inflate(table) != length) {
        throw new IllegalStateException("A table of the font is shorter than it says");
      }
      return table;
    } catch (DataFormatException e) {
      throw new IllegalStateException("A table of the font cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
