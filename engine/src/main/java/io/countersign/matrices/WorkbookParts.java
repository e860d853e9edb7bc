package io.countersign.matrices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a workbook, unpacked once within bounds. They are packed anew for whoever reads on,
 * so that nobody sees other parts than were looked at.
 */
record WorkbookParts(Map<String, byte[]> parts) {

  /** The most bytes of a file, packed and unpacked. */
  static final int MOST_BYTES = 50_000_000;

  private static final int MOST_PARTS = 1_000;

  static WorkbookParts unpack(Path packed, Findings findings) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = MOST_BYTES;
    try (ZipFile zip = new ZipFile(packed.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] part = bounded(zip, entry, left);
        left -= part.length;
        if (left < 0 || parts.size() == MOST_PARTS) {
          findings.file(
              "more than " + MOST_BYTES + " bytes or " + MOST_PARTS + " parts once unpacked",
              "a table of at most " + Table.MOST_ROWS + " rows",
              "Copy the table into a new workbook.");
          findings.refuse();
        }
        if (parts.put(entry.getName(), part) != null) {
          damaged("the part " + entry.getName() + " twice", findings);
        }
      }
    } catch (ZipException e) {
      damaged("a file that is no workbook", findings);
    } catch (IOException e) {
      damaged("a package that breaks off", findings);
    }
    if (!parts.containsKey("[Content_Types].xml")) {
      damaged("a file that is no workbook", findings);
    }
    return new WorkbookParts(parts);
  }

  private static void damaged(String found, Findings findings) {
    findings.file(found, "a workbook as .xlsx", "Save it again from the spreadsheet program.");
    findings.refuse();
  }

  /** The bytes of a part, one more than is left at the most. */
  private static byte[] bounded(ZipFile zip, ZipEntry entry, int left) throws IOException {
    try (InputStream part = zip.getInputStream(entry)) {
      return part.readNBytes(left + 1);
    }
  }

  byte[] packed() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.setLevel(1);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
