package io.countersign.completion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in one file; the same files are always the same bytes. */
final class Zip {

  /** No bundle has more files. */
  private static final int MOST_FILES = 2_000;

  /** No bundle unpacks to more bytes. */
  private static final int MOST_BYTES = 100_000_000;

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Zip() {}

  static byte[] of(SortedMap<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * The files in it by name.
   *
   * @throws IllegalArgumentException when it is none, has a name twice, is far too large, or could
   *     be read in two ways
   */
  static SortedMap<String, byte[]> read(byte[] bytes) {
    return new ZipReader(bytes, MOST_FILES, MOST_BYTES).read();
  }
}
