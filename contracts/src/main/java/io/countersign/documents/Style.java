package io.countersign.documents;

/**
 * How words look: weight, size and leading in points, colour as 0xRRGGBB. The whole typography of
 * the house stands here.
 */
record Style(boolean bold, float size, float leading, int ink) {

  static final int INK = 0x16202E;
  static final int MUTED = 0x5A6675;
  static final int HAIRLINE = 0xD5DAE1;
  static final int RULE = 0x9AA4B2;
  static final int ACCENT = 0x0F6655;

  static final Style TITLE = new Style(true, 21, 27, INK);
  static final Style SUBJECT = new Style(false, 10.5f, 15, MUTED);
  static final Style SECTION = new Style(true, 12, 16, INK);
  static final Style PART = new Style(true, 9.75f, 14, INK);
  static final Style BODY = new Style(false, 9.75f, 14.5f, INK);
  static final Style TERM = new Style(false, 9, 13.5f, MUTED);
  static final Style VALUE = new Style(false, 9.75f, 13.5f, INK);
  static final Style COLUMN = new Style(true, 8, 11, MUTED);
  static final Style CELL = new Style(false, 9, 12.5f, INK);
  static final Style SUM = new Style(true, 9, 12.5f, INK);
  static final Style PARTY = new Style(true, 9.75f, 13.5f, INK);
  static final Style SMALL = new Style(false, 7.5f, 10.5f, MUTED);

  /** How far the baseline lies under the top of a line; equal for styles of one leading. */
  float ascent() {
    return leading * 0.715f;
  }
}
