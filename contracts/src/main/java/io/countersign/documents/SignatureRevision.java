package io.countersign.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * The text of a revision that adds one signature whose value is still missing: its dictionary as
 * PAdES wants it (EN 319 142-1, 6.3), the field with its value, with the first signature the
 * certification (DocMDP, P=2) and the catalog that names it, and their table (ISO 32000-1, 7.5.6).
 * It is written by hand, since what it changes is known and nothing else has to be read again.
 */
final class SignatureRevision {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("'(D:'uuuuMMddHHmmss'+00''00'')'", Locale.ROOT);
  private static final String CERTIFICATION =
      """
      <<
      /Type /SigRef
      /TransformMethod /DocMDP
      /TransformParams <<
      /Type /TransformParams
      /P 2
      /V /1.2
      >>
      >>
      endobj
      """;
  private static final int WIDEST_RANGE = 40;

  private final StringBuilder text = new StringBuilder("\r\n");
  private final Map<Integer, Integer> offsets = new TreeMap<>();
  private final Document before;
  private final Layout layout;
  private final int start;
  private final int size;
  private int gapFrom;
  private int gapUntil;
  private int rangeAt;

  /**
   * @param first whether the signature certifies the document
   * @param reserved bytes of room for the value
   */
  SignatureRevision(Document before, SignatureTerms terms, boolean first, int reserved) {
    this.before = before;
    this.layout = Reading.of(before).layout();
    this.start = before.length();
    int value = layout.size();
    this.size = first ? value + 2 : value + 1;
    begin(value);
    text.append(value).append(" 0 obj\n");
    signature(terms, reserved);
    if (first) {
      text.append("/Reference [").append(value + 1).append(" 0 R]\n");
    }
    text.append(">>\nendobj\n");
    if (first) {
      begin(value + 1);
      text.append(value + 1).append(" 0 obj\n").append(CERTIFICATION);
    }
    change(layout.field(terms.field()), "/V " + value + " 0 R");
    if (first) {
      change(layout.catalog(), "/Perms <<\n/DocMDP " + value + " 0 R\n>>");
    }
    table();
    range();
  }

  /** The document with this revision. */
  byte[] bytes() {
    byte[] added = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(before.bytes(), start + added.length);
    System.arraycopy(added, 0, all, start, added.length);
    return all;
  }

  /** The byte of the bracket that opens the value. */
  int gapFrom() {
    return start + gapFrom;
  }

  /** One past the bracket that closes it. */
  int gapUntil() {
    return start + gapUntil;
  }

  private void begin(int number) {
    offsets.put(number, start + text.length());
  }

  private void change(int number, String entry) {
    begin(number);
    text.append(layout.with(number, entry));
  }

  private void signature(SignatureTerms terms, int reserved) {
    text.append("<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n");
    text.append("/M ").append(TIME.format(terms.at().atOffset(ZoneOffset.UTC))).append('\n');
    text.append("/Name ").append(string(terms.name())).append('\n');
    if (!terms.reason().isBlank()) {
      text.append("/Reason ").append(string(terms.reason())).append('\n');
    }
    if (!terms.location().isBlank()) {
      text.append("/Location ").append(string(terms.location())).append('\n');
    }
    text.append("/Contents ");
    gapFrom = text.length();
    text.append('<').append("0".repeat(2 * reserved)).append('>');
    gapUntil = text.length();
    text.append("\n/ByteRange ");
    rangeAt = text.length();
    text.append(" ".repeat(WIDEST_RANGE)).append('\n');
  }

  private void table() {
    int at = start + text.length();
    text.append("xref\n0 1\n0000000000 65535 f\r\n");
    offsets.forEach(
        (number, offset) ->
            text.append(String.format(Locale.ROOT, "%d 1\n%010d 00000 n\r\n", number, offset)));
    text.append("trailer\n<<\n").append(layout.origin());
    text.append('<').append(before.digest().hex().substring(0, 32).toUpperCase(Locale.ROOT));
    text.append(">]\n/Size ").append(size).append("\n/Prev ").append(layout.tableAt());
    text.append("\n>>\nstartxref\n").append(at).append("\n%%EOF\n");
  }

  private void range() {
    String range =
        String.format(Locale.ROOT, "[0 %d %d %d]", gapFrom(), gapUntil(), text.length() - gapUntil);
    text.replace(rangeAt, rangeAt + range.length(), range);
  }

  private static String string(String words) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      COSWriter.writeString(new COSString(words), out);
      return out.toString(StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot be written to memory", e);
    }
  }
}
