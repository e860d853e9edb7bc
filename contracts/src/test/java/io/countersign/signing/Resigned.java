package io.countersign.signing;

import static io.countersign.signing.MessageTamperings.booking;

import io.countersign.documents.Document;
import io.countersign.documents.Reading;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The second signature of a contract once more, after its revision was changed as text. */
final class Resigned {

  private static final Pattern OBJECT = Pattern.compile("^(\\d+) 0 obj$", Pattern.MULTILINE);
  private static final Pattern RANGE = Pattern.compile("/ByteRange \\[[^]]*] *");

  private Resigned() {}

  /** Jürgen's signature over what the change made of its revision. */
  static Document after(Victim victim, UnaryOperator<String> change) {
    String first = PaperTamperings.text(victim.once());
    String second = change.apply(PaperTamperings.text(victim.twice()).substring(first.length()));
    StringBuilder all = new StringBuilder(first).append(second, 0, second.indexOf("xref\n"));
    Map<Integer, Integer> offsets = new TreeMap<>();
    Matcher object = OBJECT.matcher(all);
    for (boolean found = object.find(first.length()); found; found = object.find()) {
      offsets.put(Integer.parseInt(object.group(1)), object.start());
    }
    int table = all.length();
    all.append("xref\n0 1\n0000000000 65535 f\r\n");
    offsets.forEach(
        (number, offset) -> all.append("%d 1\n%010d 00000 n\r\n".formatted(number, offset)));
    all.append(
        second
            .substring(second.indexOf("trailer\n"))
            .replaceFirst("startxref\n\\d+", "startxref\n" + table));
    int from = all.indexOf("/Contents <", first.length()) + 10;
    int until = all.indexOf(">", from) + 1;
    Matcher range = RANGE.matcher(all);
    if (range.find(until)) {
      String put = "/ByteRange [0 %d %d %d]".formatted(from, until, all.length() - until);
      all.replace(
          range.start(), range.end(), put + " ".repeat(range.end() - range.start() - put.length()));
    }
    return signed(victim, all.toString().getBytes(StandardCharsets.ISO_8859_1), from, until);
  }

  private static Document signed(Victim victim, byte[] file, int from, int until) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(file, 0, from);
    content.write(file, until, file.length - until);
    byte[] before = Reading.of(victim.once()).signatures().get(0).contents();
    byte[] plain =
        CmsWriter.detached(
            content.toByteArray(),
            victim.notary().jurgen(),
            Optional.of(
                new BookingBinding(booking(), Optional.of(CmsReader.signatureValue(before)))));
    byte[] cms =
        CmsWriter.stamped(plain, victim.notary().stamps.stamp(CmsReader.signatureValue(plain)));
    String hex = HexFormat.of().withUpperCase().formatHex(cms);
    byte[] digits =
        (hex + "0".repeat(until - from - 2 - hex.length())).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, file, from + 1, digits.length);
    return Document.of(file);
  }
}
