package io.countersign.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Contract terms in Markdown as open libraries publish them, taken apart: numbered sections with
 * points and items, whichever of their ways of numbering is used, the words that the cover page
 * fills, and the line of attribution. Marks of layout fall away; no word is changed.
 */
final class TermsText {

  /** A section, which becomes a clause. */
  record Section(String title, List<Point> points) {}

  /** A numbered point of a section, and its lettered items. */
  record Point(StringBuilder text, List<StringBuilder> items) {}

  private static final Pattern TITLE = Pattern.compile("#+ (.+)");
  private static final Pattern SECTION =
      Pattern.compile(
          "\\d+\\.\\s+(?:\\*\\*(.+?)\\*\\*\\.?\\s*(.*)|(<span.+?</span>)\\s*(.*)|(.+))");
  private static final Pattern POINT = Pattern.compile("(?: {3,7}|\\t)\\d+\\.\\s+(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s+[a-z]\\.\\s+(.*)");
  private static final Pattern BOLD_SECTION =
      Pattern.compile("\\*\\*\\d+\\. (.+?)\\.?\\*\\*\\.?\\s*(.*)");
  private static final Pattern BOLD_POINT =
      Pattern.compile("\\*\\*\\d+\\.\\d+\\.?\\*\\*\\.?\\s*(.*)");
  private static final Pattern BRACKET_ITEM = Pattern.compile("\\([a-z]\\)\\s+(.*)");
  private static final Pattern TAB_SECTION = Pattern.compile("\\d+\\t(.*)");
  private static final Pattern TAB_POINT = Pattern.compile("\\d+\\.\\d+\\t(.*)");
  private static final Pattern TAB_ITEM = Pattern.compile("\\d+\\.\\d+\\.\\d+\\t(.*)");
  private static final Pattern LICENSED = Pattern.compile("(?i).*free to use under.*");
  private static final Pattern LINK_TERM = Pattern.compile("_link\"[^>]*>([^<]+)<");
  private static final Pattern BOLD_TERM =
      Pattern.compile("(?<![“(\"])\\*\\*([A-Z]\\w+(?: [A-Z]\\w+){0,4})\\*\\*(?![”)\"])");
  private static final int MOST_ITEMS = 26;

  private final List<Section> sections = new ArrayList<>();
  private final Set<String> terms = new LinkedHashSet<>();
  private String title = "";
  private String attribution = "";
  private boolean joined;

  private TermsText() {}

  static TermsText read(String text) {
    TermsText read = new TermsText();
    text.lines().forEach(read::line);
    read.sections.removeIf(section -> section.points().isEmpty());
    return read;
  }

  List<Section> sections() {
    return sections;
  }

  /** The words that the cover page says, in the order in which the text needs them. */
  Set<String> terms() {
    return terms;
  }

  String title() {
    return title;
  }

  /** The line that names the author and the licence; empty when the text has none. */
  String attribution() {
    return attribution;
  }

  private void line(String line) {
    if (line.isBlank()) {
      joined = false;
      return;
    }
    if (LICENSED.matcher(line).matches()) {
      attribution = attribution.isEmpty() ? plain(line) : attribution;
      sections.add(new Section("", new ArrayList<>()));
      return;
    }
    boolean imprint = line.contains("<br") || !attribution.isEmpty();
    if (imprint && !sections.isEmpty()) {
      return;
    }
    if (!titled(line) && !sectioned(line)) {
      note(line);
      if (!numbered(line)) {
        paragraph(line);
      }
    }
    joined = true;
  }

  private boolean titled(String line) {
    Optional<String> found = first(line, TITLE);
    found
        .filter(words -> title.isEmpty())
        .ifPresent(words -> title = plain(words).replaceFirst("\\.$", ""));
    return found.isPresent();
  }

  private boolean sectioned(String line) {
    Matcher bold = BOLD_SECTION.matcher(line);
    Matcher plain = SECTION.matcher(line);
    if (bold.matches()) {
      section(bold.group(1), bold.group(2));
      return true;
    }
    Optional<String> tabbed = first(line, TAB_SECTION);
    if (tabbed.isPresent()) {
      section(tabbed.get(), "");
      return true;
    }
    if (!plain.matches()) {
      return false;
    }
    if (plain.group(1) != null) {
      section(plain.group(1), plain.group(2));
    } else if (plain.group(3) != null) {
      section(plain.group(3), plain.group(4));
    } else {
      section(plain.group(5), "");
    }
    return true;
  }

  private boolean numbered(String line) {
    Optional<String> point = first(line, BOLD_POINT, TAB_POINT, POINT);
    Optional<String> item = first(line, TAB_ITEM, BRACKET_ITEM, ITEM);
    if (point.isPresent()) {
      point(point.get());
    } else {
      item.ifPresent(this::item);
    }
    return point.isPresent() || item.isPresent();
  }

  /** What the first of the patterns that fits takes out of a line. */
  private static Optional<String> first(String line, Pattern... patterns) {
    return Arrays.stream(patterns)
        .map(pattern -> pattern.matcher(line))
        .filter(Matcher::matches)
        .findFirst()
        .map(found -> found.group(1));
  }

  private void note(String line) {
    for (Pattern pattern : List.of(LINK_TERM, BOLD_TERM)) {
      pattern
          .matcher(line)
          .results()
          .map(result -> result.group(1).replaceFirst("[’']s$", ""))
          .filter(term -> !Set.of("Customer", "Provider").contains(term))
          .filter(term -> !term.equals(term.toUpperCase(Locale.ROOT)) || pattern == LINK_TERM)
          .forEach(this::keep);
    }
  }

  private void keep(String term) {
    boolean known =
        terms.stream().anyMatch(one -> (one + "s").equals(term) || one.equals(term + "s"));
    if (!known) {
      terms.add(term);
    }
  }

  private void section(String heading, String text) {
    sections.add(new Section(plain(heading).replaceFirst("\\.$", ""), new ArrayList<>()));
    note(text);
    if (!text.isBlank()) {
      point(text);
    }
  }

  private void point(String text) {
    if (!plain(text).isEmpty()) {
      last().points().add(new Point(new StringBuilder(plain(text)), new ArrayList<>()));
    }
  }

  private void item(String text) {
    List<Point> points = last().points();
    if (points.isEmpty() || points.get(points.size() - 1).items().size() >= MOST_ITEMS) {
      point(text);
    } else {
      points.get(points.size() - 1).items().add(new StringBuilder(plain(text)));
    }
  }

  /** A line without a number: more of the line before it, or an item after a colon, or a point. */
  private void paragraph(String line) {
    List<Point> points = last().points();
    if (points.isEmpty()) {
      point(line);
      return;
    }
    Point point = points.get(points.size() - 1);
    if (joined && !line.startsWith("|")) {
      List<StringBuilder> items = point.items();
      (items.isEmpty() ? point.text() : items.get(items.size() - 1))
          .append(' ')
          .append(plain(line));
    } else if (point.text().toString().endsWith(":") || !point.items().isEmpty()) {
      item(line);
    } else {
      point(line);
    }
  }

  private Section last() {
    if (sections.isEmpty()) {
      sections.add(new Section(title.isEmpty() ? "Terms" : title, new ArrayList<>()));
    }
    return sections.get(sections.size() - 1);
  }

  /** The words without marks of layout. */
  static String plain(String text) {
    UnaryOperator<String> rest =
        t -> t.replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1").replaceAll("\\*\\*|__", "");
    return rest.apply(text.replaceAll("<[^>]+>", ""))
        .replace("\\", "")
        .replaceAll("\\s*\\|\\s*", " · ")
        .replaceAll("[\\s\\u00a0]+", " ")
        .replaceAll("^ ?· | ·? ?$", "")
        .strip();
  }
}
