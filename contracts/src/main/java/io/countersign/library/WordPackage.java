package io.countersign.library;

import io.countersign.library.LibraryRefused.FileUnreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a Word file, unpacked within bounds: words and their looks, nothing that runs. The
 * format is Office Open XML (ECMA-376), part 2 and part 4.
 */
record WordPackage(String file, String main, Map<String, byte[]> parts) {

  /** The most bytes that a file unpacks to. */
  static final int MOST_BYTES = 20_000_000;

  /** The most parts of a file. */
  static final int MOST_PARTS = 1_000;

  private static final String TYPES = "[Content_Types].xml";
  private static final Pattern OVERRIDE = Pattern.compile("<Override\\b[^>]*>");
  private static final Pattern PART = Pattern.compile("PartName=\"/?([^\"]+)\"");
  private static final Pattern MAIN =
      Pattern.compile(".*wordprocessingml\\.(document|template)\\.main\\+xml.*");
  private static final Pattern ACTIVE = Pattern.compile("(?i).*(vbaProject|vbaData).*");

  static WordPackage unpack(String file, byte[] packed) {
    if (begins(packed, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new FileUnreadable(
          file,
          "a file of an old Word version (.doc), or one that asks for a password",
          "a Word file (.docx) that opens without a password",
          "Open it in Word, take the password away, and save it as .docx.");
    }
    if (!begins(packed, 'P', 'K')) {
      throw new FileUnreadable(
          file,
          "a file that is no Word file, whatever its name says",
          "a Word file (.docx)",
          "Open it in a word processor and save it as .docx.");
    }
    Map<String, byte[]> parts = parts(file, packed);
    String types = text(parts.getOrDefault(TYPES, new byte[0]));
    if (types.contains("macroEnabled")
        || parts.keySet().stream().anyMatch(name -> ACTIVE.matcher(name).matches())) {
      throw new FileUnreadable(
          file,
          "macros",
          "a Word file (.docx) with words and nothing that runs",
          "Save it as .docx, without macros.");
    }
    String main = main(types).orElse("word/document.xml");
    if (!parts.containsKey(main)) {
      throw new FileUnreadable(
          file,
          "no " + main + (parts.containsKey("xl/workbook.xml") ? ", but a workbook" : ""),
          "a Word file (.docx), which has one",
          "Choose the document itself, or save it again as .docx.");
    }
    return new WordPackage(file, main, parts);
  }

  private static Optional<String> main(String types) {
    return OVERRIDE
        .matcher(types)
        .results()
        .map(result -> result.group())
        .filter(override -> MAIN.matcher(override).matches())
        .map(PART::matcher)
        .filter(Matcher::find)
        .map(part -> part.group(1))
        .findFirst();
  }

  private static Map<String, byte[]> parts(String file, byte[] packed) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(left + 1);
        left -= part.length;
        if (left < 0 || parts.size() == MOST_PARTS) {
          throw new FileUnreadable(
              file,
              "more than %,d bytes or %,d parts once unpacked".formatted(MOST_BYTES, MOST_PARTS),
              "the words of a contract, which are far fewer",
              "Copy the words into a new document without pictures.");
        }
        if (parts.put(entry.getName(), part) != null) {
          throw damaged(file, "the part " + entry.getName() + " twice");
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw damaged(file, "a package that cannot be unpacked");
    }
    return parts;
  }

  static FileUnreadable damaged(String file, String found) {
    return new FileUnreadable(
        file, found, "a whole Word file (.docx)", "Open it in Word and save it again as .docx.");
  }

  /** A part beside the main one, such as {@code styles.xml}; empty when there is none. */
  Optional<byte[]> beside(String name) {
    return Optional.ofNullable(parts.get(main.replaceFirst("[^/]*$", "") + name));
  }

  byte[] words() {
    return parts.getOrDefault(main, new byte[0]);
  }

  /** The parts that stand above and below the words of each page. */
  List<byte[]> margins() {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().matches(".*/(footer|header)[^/]*\\.xml"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean begins(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }
}
