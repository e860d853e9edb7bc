package io.countersign.matrices;

/**
 * One cell of a table as text, and what the file said it is.
 *
 * @param text without surrounding blanks; a day as 2026-03-31, a percentage with its sign
 */
record Cell(String text, Form form) {

  static final Cell EMPTY = new Cell("", Form.TEXT);

  /** What a cell is in its file. */
  enum Form {
    TEXT,
    NUMBER,
    DAY,
    /** The file does not say; a spreadsheet program that opens it decides. */
    UNTYPED
  }

  static Cell untyped(String text) {
    return new Cell(text.strip(), Form.UNTYPED);
  }

  static Cell text(String text) {
    return new Cell(text.strip(), Form.TEXT);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}
