package io.countersign.documents;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typefaces of one document: the two of the house, Liberation Sans regular and bold (SIL Open
 * Font License), and those of other scripts as far as its words need them, all embedded as subsets.
 */
final class Fonts {

  private static final Widths REGULAR_WIDTHS = new Widths(Faces.REGULAR);
  private static final Widths BOLD_WIDTHS = new Widths(Faces.BOLD);

  /** The face of the house in one weight, with those that stand in for it. */
  private record Weight(PDType0Font font, Widths widths) {

    /** The width in thousandths of the size; negative when the character is not a plain one. */
    float width(char character) throws IOException {
      float width = widths.known[character];
      if (Float.isNaN(width)) {
        width =
            widths.faces.isPlain(character)
                ? font.getStringWidth(String.valueOf(character))
                : Widths.NOT_PLAIN;
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

    static final float NOT_PLAIN = -1;

    private final Faces faces;
    private final byte[] file;
    private final float[] known = new float[Character.MAX_VALUE + 1];

    Widths(Faces faces) {
      this.faces = faces;
      this.file = faces.first().bytes();
      Arrays.fill(known, Float.NaN);
    }
  }

  private final PDDocument pdf;
  private final Weight regular;
  private final Weight bold;
  private final Map<Face, EmbeddedFace> others = new LinkedHashMap<>();

  private Fonts(PDDocument pdf) throws IOException {
    this.pdf = pdf;
    this.regular = embed(pdf, REGULAR_WIDTHS);
    this.bold = embed(pdf, BOLD_WIDTHS);
  }

  static Fonts embedIn(PDDocument pdf) throws IOException {
    return new Fonts(pdf);
  }

  PDFont of(Style style) {
    return weight(style).font();
  }

  /** The width of a checked text, in points. */
  float width(Style style, String text) throws IOException {
    Weight weight = weight(style);
    float width = 0;
    for (int at = 0; at < text.length(); at++) {
      float next = weight.width(text.charAt(at));
      if (next < 0) {
        return width(style, Faces.of(style).pieces(text));
      }
      width += next;
    }
    return width * style.size() / 1000;
  }

  /**
   * The text in composed form (NFC), when each of its characters can be shown.
   *
   * @throws UnprintableText for a character that no typeface has, or a hidden one
   */
  String checked(Style style, String text) throws IOException {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (!isPlain(style, composed)) {
      Faces.of(style).require(composed);
    }
    return composed;
  }

  /** Whether one character after the other stands in the face of the house. */
  boolean isPlain(Style style, String text) throws IOException {
    Weight weight = weight(style);
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) != '\n' && weight.width(text.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes a checked line where the pen stands, and leaves the pen with the face of the house.
   *
   * @return how far to the right the beginning of the pen's line has moved, in points
   */
  float write(PDPageContentStream pen, PDPage page, Style style, String line) throws IOException {
    if (isPlain(style, line)) {
      pen.showText(line);
      return 0;
    }
    float moved = 0;
    float last = 0;
    for (Piece piece : Faces.of(style).pieces(line)) {
      if (last != 0) {
        pen.newLineAtOffset(last, 0);
        moved += last;
      }
      if (piece instanceof Piece.Plain plain) {
        pen.setFont(of(style), style.size());
        pen.showText(plain.text());
      } else if (piece instanceof Piece.Strip strip) {
        write(pen, page, style, strip);
      }
      last = width(style, List.of(piece));
    }
    pen.setFont(of(style), style.size());
    return moved;
  }

  /** Completes the faces that were needed. */
  void close() throws IOException {
    for (EmbeddedFace face : others.values()) {
      face.close();
    }
  }

  /** The pen of PDFBox writes characters; glyphs that were chosen and placed go beside it. */
  @SuppressWarnings("deprecation")
  private void write(PDPageContentStream pen, PDPage page, Style style, Piece.Strip strip)
      throws IOException {
    EmbeddedFace face = others.computeIfAbsent(strip.face(), f -> new EmbeddedFace(pdf, f));
    COSDictionary resources = page.getResources().getCOSObject();
    COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
    String name = "O" + List.copyOf(others.keySet()).indexOf(strip.face());
    fonts.setItem(COSName.getPDFName(name), face.dictionary());
    pen.appendRawCommands(Strokes.of(strip, face, name, style));
  }

  private float width(Style style, List<Piece> pieces) throws IOException {
    float width = 0;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Plain plain) {
        width += of(style).getStringWidth(plain.text());
      } else if (piece instanceof Piece.Strip strip) {
        width += strip.width();
      }
    }
    return width * style.size() / 1000;
  }

  private Weight weight(Style style) {
    return style.bold() ? bold : regular;
  }

  private static Weight embed(PDDocument pdf, Widths widths) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(widths.file));
    font.setEnableGsub(false);
    pdf.registerTrueTypeFontForClosing(font);
    return new Weight(PDType0Font.load(pdf, font, true), widths);
  }
}
