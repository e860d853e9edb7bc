package io.countersign.library;

import java.util.Optional;

/** A paragraph while it is read: its words and what says which level it is of. */
final class WordParagraph {

  private static final String OPEN_BOX = "\u2610";
  private static final String MARKED_BOX = "\u2612";

  private final int number;
  private final StringBuilder words = new StringBuilder();
  private String style = "";
  private int outline = -1;
  private String list = "";
  private int listLevel = -1;
  private Optional<Boolean> box = Optional.empty();

  WordParagraph(int number) {
    this.number = number;
  }

  void look(String name, WordXml at) {
    switch (name) {
      case "pStyle" -> style = at.value();
      case "outlineLvl" -> outline = WordStyles.number(at.value());
      case "numId" -> list = at.value();
      case "ilvl" -> listLevel = WordStyles.number(at.value());
      default -> {
        // the look of it
      }
    }
  }

  void say(String text) {
    words.append(text);
  }

  /** A box of a form begins, or says whether it is marked. */
  void box(boolean marked) {
    box = Optional.of(marked);
  }

  boolean hasBox() {
    return box.isPresent();
  }

  void closeBox() {
    box.ifPresent(marked -> say((marked ? MARKED_BOX : OPEN_BOX) + " "));
    box = Optional.empty();
  }

  /** Boxes that are drawn with a font of symbols; any other symbol is left out. */
  static String symbol(String font, String code) {
    if (!font.startsWith("Wingdings")) {
      return "";
    }
    return switch (code.toUpperCase(java.util.Locale.ROOT).replaceFirst("^F0", "")) {
      case "A8", "6F", "70", "71", "72", "A3" -> OPEN_BOX + " ";
      case "FE", "FD", "78", "52", "54" -> MARKED_BOX + " ";
      default -> "";
    };
  }

  /** The words with one space between them, without what nobody sees. */
  String text() {
    return words
        .toString()
        .replaceAll(
            "[\\u00ad\\u200b\\u2060\\ufeff\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "")
        .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
        .strip();
  }

  int number() {
    return number;
  }

  String style() {
    return style;
  }

  /**
   * How high it is in the outline, from 1; 0 for no heading, whatever its style says; or unsaid.
   */
  Optional<Integer> outline() {
    return outline < 0 ? Optional.empty() : Optional.of(outline < 9 ? outline + 1 : 0);
  }

  /** The list that it is in, where it does not leave that to its style. */
  Optional<WordStyles.Count> count(WordStyles styles) {
    Optional<WordStyles.Count> usual = styles.count(style);
    if (list.isEmpty()) {
      return listLevel < 0
          ? usual
          : usual.map(count -> new WordStyles.Count(count.list(), listLevel));
    }
    return Optional.of(new WordStyles.Count(list, Math.max(0, listLevel)));
  }
}
