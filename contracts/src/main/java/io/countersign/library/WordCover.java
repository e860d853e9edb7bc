package io.countersign.library;

import io.countersign.library.WordMarks.Line;
import io.countersign.library.WordPart.Grid;
import io.countersign.library.WordPart.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cover page of a Word file: rows with a label become lines of the cover, or clauses where they
 * are chosen from or stand there only sometimes; sentences become clauses.
 */
final class WordCover {

  private static final Pattern MAY_GO =
      Pattern.compile("(?i).*\\bdelete (?:the|this|these|any|entire)\\b[^.]*\\brows?\\b.*");
  private static final Pattern PAIR = Pattern.compile("([^:]{2,60}): *(\\S.*)");
  private static final int LONGEST_LABEL = 80;

  private final WordMarks marks;
  private final Places places;
  private final Map<String, String> flags = new LinkedHashMap<>();
  private final List<Map.Entry<String, String>> cover = new ArrayList<>();
  private final List<WordDraft> drafts = new ArrayList<>();
  private final WordGroup group = new WordGroup(cover, drafts);
  private String title = "";
  private String lastLabel = "";

  WordCover(WordMarks marks, Places places) {
    this.marks = marks;
    this.places = places;
  }

  String title() {
    return title;
  }

  List<Map.Entry<String, String>> cover() {
    return cover;
  }

  List<WordDraft> drafts() {
    return drafts;
  }

  /** The variables of boxes and rows that may go, and what usually holds. */
  Map<String, String> flags() {
    return flags;
  }

  /** What the words here are about. */
  String about() {
    return !group.heading().isEmpty() ? group.heading() : title.isEmpty() ? "Agreement" : title;
  }

  void heading(String text) {
    String name = text.replaceFirst("[:\\s]+$", "");
    if (title.isEmpty()) {
      title = name;
    } else {
      group.begin(name.equalsIgnoreCase(title) ? "" : name);
    }
  }

  void grid(Grid grid) {
    boolean signed = SignaturePlaces.isIn(grid);
    lastLabel = "";
    for (List<List<Paragraph>> row : grid.rows()) {
      if (!signed || !SignaturePlaces.isRow(row)) {
        row(row.stream().map(marks::lines).toList());
      } else {
        row.forEach(marks::lines);
      }
    }
    group.begin("");
  }

  private void row(List<List<Line>> cells) {
    List<String> notes =
        cells.stream().flatMap(List::stream).flatMap(line -> line.notes().stream()).toList();
    boolean mayGo = notes.stream().anyMatch(note -> MAY_GO.matcher(note).matches());
    boolean blank = cells.stream().allMatch(cell -> said(cell).isEmpty());
    if (cells.size() == 1) {
      wide(cells.get(0));
      if (mayGo) {
        group.makeOptional();
      }
    } else if (blank) {
      if (!group.heading().isEmpty() && !group.hasLabels() && notes.isEmpty()) {
        group.more(places.blank(group.heading()));
      }
    } else {
      labelled(cells, mayGo || group.isOptional());
    }
  }

  private static List<Line> said(List<Line> lines) {
    return lines.stream().filter(line -> !line.isEmpty()).toList();
  }

  /** A row of one cell: a heading, sentences, or both. */
  private void wide(List<Line> lines) {
    List<Line> said = said(lines);
    if (said.isEmpty()) {
      return;
    }
    String first = said.get(0).text();
    if (!isHeading(first)) {
      prose(lines);
      return;
    }
    int next = 1;
    if (said.size() > 1 && said.get(1).text().matches("\\p{Ll}.*") && isShort(said.get(1).text())) {
      first += " " + said.get(next++).text();
    }
    heading(first);
    if (said.size() > next) {
      prose(said.subList(next, said.size()));
    }
  }

  /** Words that look like a heading and not like a sentence. */
  static boolean isHeading(String text) {
    int words = text.split(" ", -1).length;
    return isShort(text)
        && text.matches("[\\p{Lu}\\p{N}(\u201c\"].*")
        && (words <= 5 || (words <= 12 && !text.endsWith(":")));
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST_LABEL && !text.matches(".*[.;,!?]") && !Places.in(text);
  }

  /** Sentences below a heading; one that announces what follows stays on the cover. */
  void prose(List<Line> lines) {
    List<Line> said = said(lines);
    boolean announces = said.size() == 1 && said.get(0).text().endsWith(":");
    if (announces && said.get(0).words().equals(Words.of(said.get(0).words().raw()))) {
      group.line(about(), places.fill(said.get(0).text(), about()));
    } else if (!said.isEmpty()) {
      clauses(about(), lines);
    }
  }

  /** Words that come before the numbered sections stay before them, on the cover. */
  void preamble(List<Line> lines) {
    if (lines.stream().anyMatch(line -> !Words.common(Stream.of(line.words())).isEmpty())
        || WordOptions.among(lines)) {
      prose(lines);
    } else {
      group.line(
          about(),
          said(lines).stream()
              .map(line -> places.fill(line.text(), about()))
              .collect(Collectors.joining("\n")));
    }
  }

  /** Whether it is a line such as {@code Effective Date: {date}}. */
  boolean isPair(Line line) {
    Matcher pair = PAIR.matcher(line.text());
    return pair.matches()
        && Places.in(pair.group(2))
        && !Places.in(pair.group(1))
        && !pair.group(2).endsWith(".")
        && !WordOptions.among(List.of(line));
  }

  /** A line of the cover outside tables. */
  void pair(Line line) {
    int colon = line.words().raw().indexOf(':');
    String label = line.words().raw().substring(0, colon).strip();
    value(label, "", List.of(line.saying(line.words().from(colon + 1))), Set.of(), false);
  }

  private void labelled(List<List<Line>> cells, boolean mayGo) {
    List<Line> left = said(cells.get(0));
    List<Line> right = new ArrayList<>();
    cells.subList(1, cells.size()).forEach(right::addAll);
    boolean named = !left.isEmpty() && isLabel(left.get(0).text());
    if (!named) {
      right.addAll(0, left);
      if (left.isEmpty() && !lastLabel.isEmpty()) {
        value(lastLabel, "", right, Set.of(), mayGo);
      } else {
        prose(right);
      }
      return;
    }
    String label = left.get(0).text().replaceFirst("[:\\s]+$", "");
    StringBuilder explained = new StringBuilder();
    List<Line> more = new ArrayList<>();
    for (Line line : left.subList(1, left.size())) {
      if (Places.in(line.text())) {
        more.add(line);
      } else {
        explained.append(explained.isEmpty() ? "" : " ").append(line.text());
      }
    }
    right.addAll(0, more);
    lastLabel = label;
    Set<String> when = Words.common(Stream.concat(left.stream(), right.stream()).map(Line::words));
    value(label, explained.toString(), right, when, mayGo);
  }

  private static boolean isLabel(String text) {
    return text.length() <= LONGEST_LABEL && !Places.in(text);
  }

  private void value(
      String label, String explained, List<Line> lines, Set<String> when, boolean mayGo) {
    List<Line> said = said(lines);
    if (SignaturePlaces.isSide(label)
        && said.stream().allMatch(line -> Places.isSide(line.text()))) {
      return;
    }
    boolean sometimes =
        mayGo
            || said.stream()
                .flatMap(l -> l.words().spans().stream())
                .anyMatch(s -> !s.when().isEmpty());
    if (!sometimes && when.isEmpty() && !WordOptions.among(lines)) {
      String value =
          said.isEmpty()
              ? places.blank(label)
              : said.stream()
                  .map(line -> places.fill(line.text(), label))
                  .collect(Collectors.joining("\n"));
      group.line(label, value + (explained.isEmpty() ? "" : "\n(" + explained + ")"));
      return;
    }
    List<Line> shown = new ArrayList<>(lines);
    if (said.isEmpty()) {
      Paragraph at = new Paragraph(0, 0, label);
      shown.add(new Line(at, Words.of(places.blank(label)), List.of()));
    }
    if (mayGo && when.isEmpty()) {
      String has = WordMarks.own("has " + label, "no", flags) + " is yes";
      shown.replaceAll(line -> new Line(line.at(), line.words().onlyWhen(has), line.notes()));
    } else {
      shown.replaceAll(
          line -> {
            Words words = line.words();
            for (String one : when) {
              words = words.onlyWhen(one);
            }
            return new Line(line.at(), words, line.notes());
          });
    }
    clauses(explained.isEmpty() ? label : label + " (" + explained + ")", shown);
  }

  private void clauses(String label, List<Line> lines) {
    group.clauses(new WordOptions(places, flags).read(label, lines));
  }

  /** The heading that nothing came below of, which the first section takes along. */
  String takeHeading() {
    return group.take();
  }

  /** The heading that nothing came below of gets a place of its own. */
  void finish() {
    group.begin("");
    if (!group.heading().isEmpty()) {
      group.line(group.heading(), places.blank(group.heading()));
    }
  }
}
