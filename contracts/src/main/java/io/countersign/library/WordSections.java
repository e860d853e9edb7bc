package io.countersign.library;

import io.countersign.library.WordDraft.Point;
import io.countersign.library.WordMarks.Line;
import io.countersign.library.WordPart.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbered sections of a Word file: sections become clauses, the next level their points, the
 * third their items. What is deeper, or has no number, goes on where it stands, so that numbers by
 * which the text refers to itself stay right.
 */
final class WordSections {

  private static final Pattern RUN_IN = Pattern.compile("(.{2,80}?)[.:] +(\\S.*)");
  private static final int LONGEST_TITLE = 90;
  private static final int MOST_ITEMS = 26;

  private final Places places;
  private final List<WordDraft> drafts = new ArrayList<>();
  private String above = "";
  private String title = "";
  private List<Point> points = new ArrayList<>();
  private boolean open;
  private boolean dots;
  private int deep;

  WordSections(Places places) {
    this.places = places;
  }

  List<WordDraft> drafts() {
    return drafts;
  }

  boolean isOpen() {
    return open;
  }

  void read(Line line, String otherwise) {
    switch (line.at().level()) {
      case 1 -> section(line);
      case 2 -> {
        begin(otherwise);
        point(line.words());
      }
      case 3 -> {
        begin(otherwise);
        item(line.words());
      }
      default -> {
        begin(otherwise);
        deeper(line);
      }
    }
  }

  /** A heading that belongs before the title of the next section. */
  void below(String heading) {
    above = joined(above, heading);
  }

  private void begin(String otherwise) {
    if (!open) {
      open = true;
      title = otherwise;
    }
  }

  private void section(Line line) {
    close().ifPresent(alone -> above = joined(above, alone));
    open = true;
    String text = line.text();
    Matcher run = RUN_IN.matcher(text);
    boolean sentence = text.matches(".*[.;]") && text.split(" ", -1).length > 4;
    if (!sentence
        && text.length() <= LONGEST_TITLE
        && !(run.matches() && run.group(2).endsWith("."))) {
      title = text;
    } else if (run.matches() && run.group(1).split(" ", -1).length <= 10) {
      title = run.group(1);
      String raw = line.words().raw();
      point(line.words().from(raw.indexOf(run.group(2).substring(0, 1), run.group(1).length())));
    } else {
      title = Places.firstWords(text);
      point(line.words());
    }
  }

  private void point(Words words) {
    points.add(Point.of(words.each(text -> places.fill(text, title))));
    dots = false;
    deep = 0;
  }

  private void item(Words words) {
    if (points.isEmpty() || last().items().size() >= MOST_ITEMS) {
      point(words);
    } else {
      last().items().add(words.each(text -> places.fill(text, title)));
    }
    dots = false;
    deep = 0;
  }

  private void deeper(Line line) {
    if (points.isEmpty()) {
      point(line.words());
    } else if (line.at().level() == Paragraph.DOT && (last().items().isEmpty() || dots)) {
      item(line.words());
      dots = true;
    } else {
      boolean counted = line.at().level() > 3;
      Words mark = Words.of(counted ? "(" + roman(++deep) + ") " : "");
      Words more = line.words().each(text -> places.fill(text, title));
      List<Words> items = last().items();
      Words marked = counted ? new Words(joined(mark, more)) : more;
      if (items.isEmpty()) {
        points.set(points.size() - 1, Point.of(last().text().and(marked)));
      } else {
        items.set(items.size() - 1, items.get(items.size() - 1).and(marked));
      }
    }
  }

  private static List<Words.Span> joined(Words mark, Words more) {
    List<Words.Span> spans = new ArrayList<>();
    mark.spans().forEach(s -> spans.add(new Words.Span(s.text(), Words.common(Stream.of(more)))));
    spans.addAll(more.spans());
    return spans;
  }

  private static String roman(int number) {
    String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    return "x".repeat(number / 10) + ones[number % 10];
  }

  private Point last() {
    return points.get(points.size() - 1);
  }

  /** Ends the section; its title, when there was nothing below it. */
  Optional<String> close() {
    boolean alone = open && points.isEmpty();
    String name = title.replaceFirst("[.:]+$", "").strip();
    if (!points.isEmpty()) {
      drafts.add(WordDraft.of(joined(above, name), points));
      above = "";
      points = new ArrayList<>();
    }
    open = false;
    return alone ? Optional.of(name) : Optional.empty();
  }

  /** The title of a section that nothing came below of. */
  String rest() {
    close().ifPresent(alone -> above = joined(above, alone));
    String rest = above;
    above = "";
    return rest;
  }

  private static String joined(String one, String other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : one + ": " + other;
  }
}
