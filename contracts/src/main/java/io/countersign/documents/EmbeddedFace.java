package io.countersign.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A typeface as one document carries it: the glyphs that were written, each under a code of its own
 * for what it stands for there, so that the words can be taken out again (ISO 32000-1, 9.7 and
 * 9.10).
 */
final class EmbeddedFace {

  private static final int SYMBOLIC = 4;
  private static final int LAST_CODE = 0xFFFF;

  /** What a code says: a glyph and the words it stands for. */
  private record Sign(int glyph, String words) {}

  private final PDDocument pdf;
  private final Face face;
  private final COSDictionary dictionary = new COSDictionary();
  private final Map<Sign, Integer> codes = new LinkedHashMap<>();

  EmbeddedFace(PDDocument pdf, Face face) {
    this.pdf = pdf;
    this.face = face;
  }

  /** The font dictionary, which is complete when the face is closed. */
  COSDictionary dictionary() {
    return dictionary;
  }

  /** The code of a glyph as the content of a page writes it, in hexadecimal digits. */
  String code(Glyph glyph) {
    int code =
        codes.computeIfAbsent(new Sign(glyph.number(), glyph.words()), s -> codes.size() + 1);
    if (code > LAST_CODE) {
      throw new IllegalStateException("A document cannot hold more signs of " + face);
    }
    return "%04X".formatted(code);
  }

  /** Writes the font with the glyphs that were used. */
  void close() throws IOException {
    Map<Integer, Integer> newToOld = new TreeMap<>();
    byte[] file =
        face.subset(codes.keySet().stream().map(Sign::glyph).collect(Collectors.toSet()), newToOld);
    Map<Integer, Integer> newNumbers = new TreeMap<>();
    newToOld.forEach((now, before) -> newNumbers.put(before, now));
    String name = tag(newNumbers) + face.postScriptName();
    COSArray descendants = new COSArray();
    descendants.add(glyphs(name, file, newNumbers));
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setName(COSName.BASE_FONT, name);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
    dictionary.setItem(COSName.TO_UNICODE, stream(words().getBytes(StandardCharsets.US_ASCII)));
  }

  private COSDictionary glyphs(String name, byte[] file, Map<Integer, Integer> newNumbers)
      throws IOException {
    COSDictionary order = new COSDictionary();
    order.setString(COSName.REGISTRY, "Adobe");
    order.setString(COSName.ORDERING, "Identity");
    order.setInt(COSName.SUPPLEMENT, 0);
    byte[] numbers = new byte[2 * codes.size() + 2];
    COSArray widths = new COSArray();
    codes.forEach(
        (sign, code) -> {
          int number = newNumbers.getOrDefault(sign.glyph(), 0);
          numbers[2 * code] = (byte) (number >> 8);
          numbers[2 * code + 1] = (byte) number;
          widths.add(COSInteger.get((long) face.advance(sign.glyph())));
        });
    COSArray w = new COSArray();
    w.add(COSInteger.ONE);
    w.add(widths);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.CIDSYSTEMINFO, order);
    font.setItem(COSName.W, w);
    font.setItem(COSName.CID_TO_GID_MAP, stream(numbers));
    font.setItem(COSName.FONT_DESC, descriptor(name, file));
    return font;
  }

  private COSDictionary descriptor(String name, byte[] file) throws IOException {
    TrueTypeFont font = face.font();
    HeaderTable head = font.getHeader();
    float scale = Face.EM / font.getUnitsPerEm();
    COSArray box = new COSArray();
    for (int edge : new int[] {head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax()}) {
      box.add(new COSFloat(Math.round(edge * scale)));
    }
    COSStream program = stream(file);
    program.setInt(COSName.LENGTH1, file.length);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, SYMBOLIC);
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    int ascent = Math.round(font.getHorizontalHeader().getAscender() * scale);
    descriptor.setInt(COSName.ASCENT, ascent);
    descriptor.setInt(
        COSName.DESCENT, Math.round(font.getHorizontalHeader().getDescender() * scale));
    descriptor.setInt(COSName.CAP_HEIGHT, ascent);
    descriptor.setInt(COSName.STEM_V, 80);
    descriptor.setItem(COSName.FONT_FILE2, program);
    return descriptor;
  }

  /** Six letters that differ where the glyphs differ. */
  private static String tag(Map<Integer, Integer> newNumbers) {
    long number = newNumbers.keySet().hashCode() & 0xFFFFFFFFL;
    StringBuilder tag = new StringBuilder();
    for (int letter = 0; letter < 6; letter++) {
      tag.append((char) ('A' + number % 26));
      number /= 26;
    }
    return tag.append('+').toString();
  }

  /** What each code says, as a ToUnicode map. */
  private String words() {
    StringBuilder map =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    codes.forEach(
        (sign, code) ->
            map.append("1 beginbfchar\n<%04X> <".formatted(code))
                .append(Strokes.utf16(sign.words()))
                .append(">\nendbfchar\n"));
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private COSStream stream(byte[] bytes) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }
}
