package io.countersign.documents;

import java.util.List;

/** A part of a line that is written with one typeface, from left to right as it is seen. */
sealed interface Piece {

  /** Characters that the typeface of the house shows one by one. */
  record Plain(String text) implements Piece {}

  /**
   * Glyphs that were chosen and placed one by one.
   *
   * @param words what they say, in reading order
   * @param width in thousandths of the size
   */
  record Strip(Face face, String words, List<Glyph> glyphs, float width) implements Piece {

    /** Whether the glyphs, one after the other, say the words themselves. */
    boolean literal() {
      return glyphs.stream().noneMatch(glyph -> glyph.words().equals(Glyph.NOTHING));
    }
  }
}
