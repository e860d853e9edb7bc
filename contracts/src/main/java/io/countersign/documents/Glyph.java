package io.countersign.documents;

/**
 * A drawn sign of a typeface and its place, in thousandths of the size.
 *
 * @param number its number in the font file
 * @param x how far from the beginning of its strip
 * @param rise how far above the baseline
 * @param words the characters that it stands for; a companion of another glyph stands for {@link
 *     #NOTHING}
 */
record Glyph(int number, float x, float rise, String words) {

  /** A space without width: no glyph of an archive file may mean nothing at all. */
  static final String NOTHING = "\u200B";
}
