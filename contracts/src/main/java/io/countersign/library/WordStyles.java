package io.countersign.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the styles and lists of a Word file say about paragraphs: which are headings, which count.
 */
final class WordStyles {

  /** How a paragraph takes part in a list; level 0 is the outermost. */
  record Count(String list, int level) {}

  private static final class Style {
    private String name = "";
    private String parent = "";
    private String list = "";
    private int level;
    private int outline = -1;
  }

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> formats = new HashMap<>();

  private WordStyles() {}

  static WordStyles of(WordPackage word) {
    WordStyles styles = new WordStyles();
    word.beside("styles.xml").ifPresent(part -> WordXml.tell(word.file(), part, styles.reading()));
    word.beside("numbering.xml")
        .ifPresent(part -> WordXml.tell(word.file(), part, styles.counting()));
    return styles;
  }

  private WordXml.Listener reading() {
    return new WordXml.Listener() {
      private Style style = new Style();

      @Override
      public void begin(String name, WordXml at) {
        switch (name) {
          case "style" -> {
            style = new Style();
            styles.put(at.attribute("styleId"), style);
          }
          case "name" -> style.name = at.value().toLowerCase(Locale.ROOT);
          case "basedOn" -> style.parent = at.value();
          case "numId" -> style.list = at.value();
          case "ilvl" -> style.level = number(at.value());
          case "outlineLvl" -> style.outline = number(at.value());
          default -> {
            // the look of it
          }
        }
      }

      @Override
      public void end(String name) {}
    };
  }

  private WordXml.Listener counting() {
    return new WordXml.Listener() {
      private String kind = "";
      private String list = "";
      private String level = "";

      @Override
      public void begin(String name, WordXml at) {
        switch (name) {
          case "abstractNum" -> kind = at.attribute("abstractNumId");
          case "lvl" -> level = at.attribute("ilvl");
          case "numFmt" -> formats.put(kind + "/" + level, at.value());
          case "num" -> {
            kind = "";
            list = at.attribute("numId");
          }
          case "abstractNumId" -> kinds.put(list, at.value());
          default -> {
            // the look of it
          }
        }
      }

      @Override
      public void end(String name) {}
    };
  }

  /** Whether the style is that of the document's title. */
  boolean isTitle(String style) {
    return name(style).equals("title");
  }

  /** Whether the style is that of a table of contents, which repeats words. */
  boolean isContents(String style) {
    return name(style).matches("toc( heading)?( \\d)?");
  }

  /** How high a heading of this style is, from 1; 0 for no heading. */
  int heading(String style) {
    Set<String> seen = new HashSet<>();
    for (Style at = styles.get(style); at != null && seen.add(style); at = styles.get(style)) {
      if (at.outline >= 0) {
        return at.outline < 9 ? at.outline + 1 : 0;
      }
      if (at.name.matches("heading [1-9]")) {
        return number(at.name.substring(8));
      }
      style = at.parent;
    }
    return 0;
  }

  /** The list that paragraphs of this style are in. */
  Optional<Count> count(String style) {
    Set<String> seen = new HashSet<>();
    for (Style at = styles.get(style); at != null && seen.add(style); at = styles.get(style)) {
      if (!at.list.isEmpty()) {
        return Optional.of(new Count(at.list, at.level));
      }
      style = at.parent;
    }
    return Optional.empty();
  }

  /** Whether a list counts there, and does not only draw dots. */
  boolean counts(Count count) {
    String format = formats.getOrDefault(kinds.get(count.list()) + "/" + count.level(), "");
    return !count.list().equals("0") && !format.isEmpty() && !format.matches("bullet|none");
  }

  /** Whether a list draws dots there. */
  boolean dots(Count count) {
    return formats.getOrDefault(kinds.get(count.list()) + "/" + count.level(), "").equals("bullet");
  }

  private String name(String style) {
    Style found = styles.get(style);
    return found == null ? style.toLowerCase(Locale.ROOT) : found.name;
  }

  static int number(String digits) {
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }
}
