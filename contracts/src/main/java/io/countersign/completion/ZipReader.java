package io.countersign.completion;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a file of files by its directory at the end, as programs that unpack do, and requires that
 * whoever reads it from the beginning finds the same: one file after the other, no byte between
 * them, none before or after. Otherwise one program could check what another one never shows.
 *
 * <p>Format: PKWARE's APPNOTE 6.3, without its extensions for large, encrypted or divided files.
 */
final class ZipReader {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;
  private static final int DESCRIPTOR_SIZE = 16;
  private static final int TIME = 0x5455;
  private static final int TIME_SIZE = 9;
  private static final int HAS_DESCRIPTOR = 1 << 3;
  private static final int IN_UNICODE = 1 << 11;
  private static final int DEFLATED = 8;

  private final ByteBuffer zip;
  private final int mostFiles;
  private long room;

  /**
   * A reader.
   *
   * @param mostFiles how many files are read
   * @param mostBytes how many bytes they may have unpacked, all together
   */
  ZipReader(byte[] bytes, int mostFiles, int mostBytes) {
    this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.mostFiles = mostFiles;
    this.room = mostBytes;
  }

  /** The files by name; an IllegalArgumentException says why they cannot be read. */
  SortedMap<String, byte[]> read() {
    int end = zip.capacity() - END_SIZE;
    require(end >= 0 && zip.getInt(end) == END, "it does not end as a ZIP file ends");
    int count = unsigned(end + 10);
    int from = zip.getInt(end + 16);
    boolean whole =
        zip.getInt(end + 4) == 0 && unsigned(end + 8) == count && unsigned(end + 20) == 0;
    boolean within = from >= 0 && from <= end && zip.getInt(end + 12) == end - from;
    require(whole && within, "its directory is not where it should be");
    require(count > 0, "there is nothing in it");
    require(count <= mostFiles, "it has more files than a bundle has");
    SortedMap<String, byte[]> files = new TreeMap<>();
    int at = from;
    int expected = 0;
    for (int file = 0; file < count; file++) {
      require(at + CENTRAL_SIZE <= end && zip.getInt(at) == CENTRAL, "its directory is damaged");
      int length = unsigned(at + 28);
      int extra = unsigned(at + 30);
      require(at + CENTRAL_SIZE + length + extra <= end, "its directory is damaged");
      String name = name(at + CENTRAL_SIZE, length);
      boolean plain =
          isTime(at + CENTRAL_SIZE + length, extra)
              && unsigned(at + 32) == 0
              && unsigned(at + 34) == 0;
      require(plain && zip.getInt(at + 42) == expected, name + " is not where it should be");
      require(!files.containsKey(name), name + " is in it twice");
      expected = file(at, expected, from, name, files);
      at += CENTRAL_SIZE + length + extra;
    }
    require(at == end && expected == from, "something stands between its files");
    return files;
  }

  /** Unpacks a file that begins here, and says where it ends. */
  private int file(int entry, int begin, int limit, String name, SortedMap<String, byte[]> files) {
    require(begin + LOCAL_SIZE <= limit && zip.getInt(begin) == LOCAL, name + " is damaged");
    int length = unsigned(begin + 26);
    int flags = unsigned(entry + 8);
    int packed = zip.getInt(entry + 20);
    int size = zip.getInt(entry + 24);
    int extra = unsigned(begin + 28);
    int from = begin + LOCAL_SIZE + length + extra;
    int tail = (flags & HAS_DESCRIPTOR) == 0 ? 0 : DESCRIPTOR_SIZE;
    require(
        from <= limit
            && packed >= 0
            && packed <= limit - from - tail
            && name.equals(name(begin + LOCAL_SIZE, length)),
        name + " is damaged");
    boolean usual =
        (flags & ~(HAS_DESCRIPTOR | IN_UNICODE)) == 0
            && unsigned(begin + 6) == flags
            && unsigned(entry + 10) == DEFLATED
            && unsigned(begin + 8) == DEFLATED
            && isTime(begin + LOCAL_SIZE + length, extra);
    require(usual, name + " is packed otherwise than here");
    require(size >= 0 && size <= room, "it unpacks to more than a bundle has");
    room -= size;
    int checksum = zip.getInt(entry + 16);
    int said = tail == 0 ? begin + 14 : from + packed + 4;
    boolean told =
        (tail == 0 || zip.getInt(from + packed) == DESCRIPTOR)
            && zip.getInt(said) == checksum
            && zip.getInt(said + 4) == packed
            && zip.getInt(said + 8) == size;
    require(told, name + " has two sizes or sums");
    files.put(name, content(name, from, packed, size, checksum));
    return from + packed + tail;
  }

  private byte[] content(String name, int from, int packed, int size, int checksum) {
    byte[] content = new byte[size];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip.array(), from, packed);
      int got = 0;
      for (int more = 1; more > 0 && got < size; got += more) {
        more = inflater.inflate(content, got, size - got);
      }
      int beyond = inflater.inflate(new byte[1]); // reads the mark of the end
      require(
          got == size && beyond == 0 && inflater.finished() && inflater.getRemaining() == 0,
          name + " is not as long as it says");
    } catch (DataFormatException e) {
      throw new IllegalArgumentException(name + " cannot be unpacked: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
    CRC32 sum = new CRC32();
    sum.update(content);
    require((int) sum.getValue() == checksum, name + " is damaged");
    return content;
  }

  /** Nothing, or the time of a file in seconds, which Java writes of a time before all others. */
  private boolean isTime(int from, int length) {
    return length == 0
        || (length == TIME_SIZE && unsigned(from) == TIME && unsigned(from + 2) == TIME_SIZE - 4);
  }

  private String name(int from, int length) {
    return new String(zip.array(), from, length, StandardCharsets.UTF_8);
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private static void require(boolean fine, String complaint) {
    if (!fine) {
      throw new IllegalArgumentException(complaint);
    }
  }
}
