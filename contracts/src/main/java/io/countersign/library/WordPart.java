package io.countersign.library;

import java.util.List;

/** A paragraph of a Word file, or a table. */
sealed interface WordPart {

  /**
   * Words between two ends of a paragraph, blanks as one space.
   *
   * @param number from 1, in the order of the file
   * @param level 1 for a section, 2 for a point of it, 3 for an item; 0 for words of no level
   */
  record Paragraph(int number, int level, String text) implements WordPart {

    /** The level of an item that a dot stands before. */
    static final int DOT = -1;

    /** The level of the document's title. */
    static final int TITLE = -2;

    Paragraph at(int other) {
      return new Paragraph(number, other, text);
    }

    Paragraph saying(String words) {
      return new Paragraph(number, level, words);
    }

    /** Where it stands, for whoever has to find it. */
    String place() {
      String words = text.length() <= 40 ? text : text.substring(0, 37) + "...";
      return "paragraph %d ('%s')".formatted(number, words);
    }
  }

  /** A table: rows of cells of paragraphs. */
  record Grid(List<List<List<Paragraph>>> rows) implements WordPart {}
}
