package io.countersign.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A typeface in its font file: which characters it has, how wide its glyphs are, and how the Java
 * runtime shapes them. It is one for all documents and read when the first text asks for it.
 */
final class Face {

  /** Glyphs are measured in thousandths of the size of the letters. */
  static final float EM = 1000;

  private static final List<String> KEPT =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

  private record File(TrueTypeFont font, CmapLookup glyphs, String name) {}

  /** Where the bytes of a font file come from. */
  @FunctionalInterface
  interface Source {
    byte[] read() throws IOException;
  }

  private final String name;
  private final Source source;
  private final boolean bold;
  private volatile @Nullable File read;
  private volatile @Nullable Font drawn;

  /**
   * A face that is read from its source when it is first asked for.
   *
   * @param name the name of the file, for messages
   * @param bold whether its letters are bold by themselves
   */
  Face(String name, Source source, boolean bold) {
    this.name = name;
    this.source = source;
    this.bold = bold;
  }

  boolean bold() {
    return bold;
  }

  /** The bytes of the font as TrueType, from the file. */
  byte[] bytes() {
    try {
      return Woff.unwrapped(source.read());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Its PostScript name. */
  String postScriptName() {
    return file().name();
  }

  TrueTypeFont font() {
    return file().font();
  }

  /** The glyph of a character; 0 when there is none. */
  int glyph(int codePoint) {
    return file().glyphs().getGlyphId(codePoint);
  }

  /** The width of a glyph in thousandths of the size. */
  float advance(int glyph) {
    try {
      TrueTypeFont font = file().font();
      return Math.round(font.getAdvanceWidth(glyph) * EM / font.getUnitsPerEm());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The font for the runtime's shaper, {@value #EM} units high.
   *
   * @throws IllegalStateException when this Java runtime has no font library
   */
  Font drawn() {
    Font known = drawn;
    if (known == null) {
      known = open();
      drawn = known;
    }
    return known;
  }

  /**
   * Cuts a font file with these glyphs alone, one at a time, for the reader of the file goes back
   * and forth in it.
   *
   * @param newToOld receives the old number of each new glyph
   */
  synchronized byte[] subset(Set<Integer> glyphs, Map<Integer, Integer> newToOld)
      throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(font(), KEPT);
    subsetter.addGlyphIds(glyphs);
    newToOld.putAll(subsetter.getGIDMap());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    subsetter.writeToStream(out);
    return out.toByteArray();
  }

  private Font open() {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes())).deriveFont(EM);
    } catch (FontFormatException
        | IOException
        | RuntimeException
        | LinkageError
        | InternalError e) {
      throw new IllegalStateException(
          "This Java runtime cannot open the font "
              + name
              + ", which the shaping of its script needs; install the operating system's"
              + " libraries fontconfig and freetype, with any font",
          e);
    }
  }

  private File file() {
    File known = read;
    if (known == null) {
      known = load();
    }
    return known;
  }

  private synchronized File load() {
    File known = read;
    if (known != null) {
      return known;
    }
    try {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes()));
      font.setEnableGsub(false);
      File file = new File(font, font.getUnicodeCmapLookup(), font.getName());
      read = file;
      return file;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("The font " + name + " cannot be read", e);
  }

  @Override
  public String toString() {
    return name;
  }
}
