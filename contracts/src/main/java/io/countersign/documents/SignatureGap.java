package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.SIGNATURE_BYTE_RANGE;
import static io.countersign.documents.PaperFlaw.SIGNATURE_CONTENTS;

import java.util.Arrays;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The place of a signature in the file: the only bytes it does not cover, and they hold exactly one
 * hexadecimal string.
 *
 * @param from the byte of the opening bracket
 * @param until one past the closing bracket
 * @param end one past the last byte of the revision, which is where the covered bytes end
 * @param hex the digits between the brackets
 */
record SignatureGap(int from, int until, int end, String hex) {

  /** In bytes; some six times of what a signature with its time-stamp needs. */
  private static final int LARGEST = 100_000;

  private static final String DIGITS = "0123456789ABCDEF";

  /** Compares what the dictionary says with what stands in the file. */
  static SignatureGap of(COSDictionary dictionary, String text, Revision revision, int number) {
    if (!(dictionary.getItem(COSName.BYTERANGE) instanceof COSArray range) || range.size() != 4) {
      throw new Refusal(SIGNATURE_BYTE_RANGE, "It needs four numbers.");
    }
    long[] at = new long[4];
    for (int i = 0; i < 4; i++) {
      if (!(range.get(i) instanceof COSInteger integer)) {
        throw new Refusal(SIGNATURE_BYTE_RANGE, "It needs four numbers.");
      }
      at[i] = integer.longValue();
    }
    long from = at[1];
    long until = at[2];
    int objectFrom = revision.objects().getOrDefault(number, -1);
    boolean inside =
        objectFrom >= 0 && from > objectFrom && from < until && until < revision.tableAt();
    if (at[0] != 0 || !inside || until + at[3] != revision.until()) {
      throw new Refusal(
          SIGNATURE_BYTE_RANGE,
          "Found " + Arrays.toString(at) + " in a revision of " + revision.until() + " bytes.");
    }
    if (until - from > 2 * LARGEST) {
      throw new Refusal(SIGNATURE_CONTENTS, "The gap has " + (until - from) + " bytes.");
    }
    requireRaw(text.substring(objectFrom, (int) from));
    String hex = text.substring((int) from, (int) until);
    SignatureGap gap = new SignatureGap((int) from, (int) until, revision.until(), digits(hex));
    if (!(dictionary.getItem(COSName.CONTENTS) instanceof COSString string)
        || !Arrays.equals(string.getBytes(), gap.contents())) {
      throw new Refusal(SIGNATURE_CONTENTS, "The gap is not the signature of the dictionary.");
    }
    return gap;
  }

  /** The bytes the signature covers: its revision and all before it, except its own place. */
  byte[] covered(byte[] file) {
    byte[] covered = new byte[end - (until - from)];
    System.arraycopy(file, 0, covered, 0, from);
    System.arraycopy(file, until, covered, from, end - until);
    return covered;
  }

  /** The decoded string. */
  byte[] contents() {
    return HexFormat.of().parseHex(hex);
  }

  private static void requireRaw(String before) {
    if (!before.endsWith("/Contents ") || before.contains("endobj")) {
      throw new Refusal(SIGNATURE_BYTE_RANGE, "The gap is not where the signature stands.");
    }
  }

  private static String digits(String hex) {
    if (!hex.startsWith("<") || !hex.endsWith(">") || hex.length() % 2 != 0) {
      throw new Refusal(SIGNATURE_CONTENTS, "The gap is not one hexadecimal string.");
    }
    for (int at = 1; at < hex.length() - 1; at++) {
      if (DIGITS.indexOf(hex.charAt(at)) < 0) {
        throw new Refusal(SIGNATURE_CONTENTS, "A digit is not 0 to 9 or A to F.");
      }
    }
    return hex.substring(1, hex.length() - 1);
  }
}
