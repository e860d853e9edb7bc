package io.countersign.documents;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The operators that write one strip of glyphs (ISO 32000-1, 9.4), with the words beside them where
 * the glyphs alone would not give them back.
 */
final class Strokes {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final float NOTICEABLE = 0.5f;
  private static final float BOLDER = 1 / 36f;

  private Strokes() {}

  /**
   * The operators.
   *
   * @param font the name of the face in the resources of the page
   */
  static String of(Piece.Strip strip, EmbeddedFace face, String font, Style style) {
    StringBuilder strokes = new StringBuilder();
    if (!strip.literal()) {
      strokes.append("/Span <</ActualText <FEFF").append(utf16(strip.words())).append(">>> BDC\n");
    }
    strokes.append('/').append(font).append(' ').append(number(style.size())).append(" Tf\n");
    boolean bolder = style.bold() && !strip.face().bold();
    if (bolder) {
      strokes
          .append(colour(style.ink()))
          .append(" RG ")
          .append(number(style.size() * BOLDER))
          .append(" w 2 Tr\n");
    }
    glyphs(strip, face, style, strokes);
    if (bolder) {
      strokes.append("0 Tr\n");
    }
    if (!strip.literal()) {
      strokes.append("EMC\n");
    }
    return strokes.toString();
  }

  /** UTF-16 in hexadecimal digits. */
  static String utf16(String text) {
    return HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  private static void glyphs(
      Piece.Strip strip, EmbeddedFace face, Style style, StringBuilder strokes) {
    float pen = 0;
    float rise = 0;
    strokes.append("[<");
    for (Glyph glyph : strip.glyphs()) {
      if (glyph.rise() != rise) {
        rise = glyph.rise();
        strokes.append(">] TJ ").append(number(rise * style.size() / Face.EM)).append(" Ts [<");
      }
      if (Math.abs(glyph.x() - pen) > NOTICEABLE) {
        strokes.append("> ").append(number(pen - glyph.x())).append(" <");
        pen = glyph.x();
      }
      strokes.append(face.code(glyph));
      pen += strip.face().advance(glyph.number());
    }
    strokes.append(">] TJ\n");
    if (rise != 0) {
      strokes.append("0 Ts\n");
    }
  }

  private static String colour(int ink) {
    return String.format(
        Locale.ROOT,
        "%.3f %.3f %.3f",
        (ink >> 16 & 0xFF) / 255f,
        (ink >> 8 & 0xFF) / 255f,
        (ink & 0xFF) / 255f);
  }

  private static String number(float value) {
    return BigDecimal.valueOf(Math.round(value * 1000.0), 3).stripTrailingZeros().toPlainString();
  }
}
