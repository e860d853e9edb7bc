package io.countersign.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The two faces of one document, Liberation Sans regular and bold (SIL Open Font License), embedded
 * as subsets. They write from left to right: Latin, Greek and Cyrillic.
 */
final class Fonts {

  private static final byte[] REGULAR = resource("LiberationSans-Regular.ttf");
  private static final byte[] BOLD = resource("LiberationSans-Bold.ttf");

  private static final Widths REGULAR_WIDTHS = new Widths();
  private static final Widths BOLD_WIDTHS = new Widths();

  /** A face with the lookup of its glyphs. */
  private record Face(PDType0Font font, CmapLookup glyphs, Widths widths) {

    float width(char character) throws IOException {
      float width = widths.known[character];
      if (Float.isNaN(width)) {
        width = font.getStringWidth(String.valueOf(character));
        widths.known[character] = width;
      }
      return width;
    }
  }

  /**
   * The widths of characters in thousandths of the size, as far as they were asked for. They are
   * the same in all documents, and breaking lines asks for little else.
   */
  private static final class Widths {

    private final float[] known = new float[Character.MAX_VALUE + 1];

    Widths() {
      Arrays.fill(known, Float.NaN);
    }
  }

  private final Face regular;
  private final Face bold;

  private Fonts(Face regular, Face bold) {
    this.regular = regular;
    this.bold = bold;
  }

  static Fonts embedIn(PDDocument pdf) throws IOException {
    return new Fonts(embed(pdf, REGULAR, REGULAR_WIDTHS), embed(pdf, BOLD, BOLD_WIDTHS));
  }

  PDFont of(Style style) {
    return face(style).font();
  }

  /** The width of a checked text, in points. */
  float width(Style style, String text) throws IOException {
    Face face = face(style);
    float width = 0;
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        return face.font().getStringWidth(text) * style.size() / 1000;
      }
      width += face.width(text.charAt(at));
    }
    return width * style.size() / 1000;
  }

  /**
   * The text in composed form (NFC), when each of its characters can be shown.
   *
   * @throws UnprintableText for a character without a glyph, a hidden one, or one that is written
   *     from right to left
   */
  String checked(Style style, String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    Face face = face(style);
    for (int at = 0; at < composed.length(); ) {
      int codePoint = composed.codePointAt(at);
      requirePrintable(face, composed, codePoint);
      at += Character.charCount(codePoint);
    }
    return composed;
  }

  private Face face(Style style) {
    return style.bold() ? bold : regular;
  }

  private static void requirePrintable(Face face, String text, int codePoint) {
    if (codePoint == '\n') {
      return;
    }
    int type = Character.getType(codePoint);
    if (type == Character.CONTROL || type == Character.FORMAT) {
      throw new UnprintableText(text, codePoint, "cannot be seen on paper");
    }
    byte direction = Character.getDirectionality(codePoint);
    if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
      throw new UnprintableText(text, codePoint, "is written from right to left");
    }
    if (type == Character.NON_SPACING_MARK || face.glyphs().getGlyphId(codePoint) == 0) {
      throw new UnprintableText(text, codePoint, "has no shape of its own in Liberation Sans");
    }
  }

  private static Face embed(PDDocument pdf, byte[] bytes, Widths widths) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    font.setEnableGsub(false);
    pdf.registerTrueTypeFontForClosing(font);
    return new Face(PDType0Font.load(pdf, font, true), font.getUnicodeCmapLookup(), widths);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Fonts.class.getResourceAsStream("/liberation/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The font " + name + " is missing from the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + name + " cannot be read", e);
    }
  }
}
