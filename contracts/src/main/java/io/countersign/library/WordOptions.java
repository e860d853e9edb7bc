package io.countersign.library;

import io.countersign.clauses.Slot;
import io.countersign.library.WordDraft.Other;
import io.countersign.library.WordDraft.Point;
import io.countersign.library.WordMarks.Line;
import io.countersign.library.WordPart.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chooses from on a form: of circles one, of boxes any. The words of circles become
 * alternatives, the words of a box stand there when its variable says yes.
 */
final class WordOptions {

  private static final Pattern CIRCLE =
      Pattern.compile(
          "^\\s*(?:\\(\\s*([xX\u2713\u2714]?)\\s*\\)|([\u25cb\u25ef\u25cf\u25c9]))\\s*(?=\\S)");
  private static final Pattern BOX =
      Pattern.compile(
          "^\\s*(?:\\[\\s*([xX\u2713\u2714]?)\\s*]|([\u2610-\u2612\u25a1\u25a0]))\\s*(?=[^\\s%])");
  private static final int LONGEST_NAME = 30;

  private final Places places;
  private final Map<String, String> flags;
  private final List<WordDraft> drafts = new ArrayList<>();
  private String label = "";
  private List<Point> prose = new ArrayList<>();
  private final List<List<Line>> circles = new ArrayList<>();
  private int marked;

  /**
   * @param flags the variables of boxes and what usually holds, which grow
   */
  WordOptions(Places places, Map<String, String> flags) {
    this.places = places;
    this.flags = flags;
  }

  static boolean among(List<Line> lines) {
    return lines.stream().anyMatch(line -> box(line) != null) || circles(lines);
  }

  /** Circles are two at least, and one of them is empty; else it is a letter in brackets. */
  private static boolean circles(List<Line> lines) {
    long all = lines.stream().filter(line -> circle(line) != null).count();
    return all > 1
        && lines.stream()
            .map(WordOptions::circle)
            .anyMatch(circle -> circle != null && !isMarked(circle));
  }

  private static @Nullable Matcher circle(Line line) {
    Matcher circle = CIRCLE.matcher(line.words().raw());
    return circle.find() ? circle : null;
  }

  private static @Nullable Matcher box(Line line) {
    Matcher box = BOX.matcher(line.words().raw());
    return box.find() ? box : null;
  }

  private static boolean isMarked(Matcher mark) {
    String letter = mark.group(1);
    return letter != null
        ? !letter.isEmpty()
        : mark.group(2).matches("[\u2611\u2612\u25a0\u25cf\u25c9]");
  }

  /** The clauses of a row or of a heading. */
  List<WordDraft> read(String about, List<Line> lines) {
    label = about;
    boolean chosen = circles(lines);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Matcher box = box(line);
      Matcher circle = chosen ? circle(line) : null;
      if (!line.notes().isEmpty()) {
        closeCircles();
      }
      if (box != null) {
        closeCircles();
        closeProse();
        box(line.saying(line.words().from(box.end())), isMarked(box));
      } else if (circle != null) {
        closeProse();
        if (isMarked(circle)) {
          marked = circles.size();
        }
        circles.add(new ArrayList<>(List.of(line.saying(line.words().from(circle.end())))));
      } else if (!line.isEmpty() && goesOn(lines.subList(i + 1, lines.size()))) {
        circles.get(circles.size() - 1).add(line);
      } else if (!line.isEmpty()) {
        closeCircles();
        if (!prose.isEmpty() && !line.words().common().equals(prose.get(0).text().common())) {
          closeProse();
        }
        prose(prose, line);
      }
    }
    closeCircles();
    closeProse();
    return drafts;
  }

  /** Words below a circle are of it, unless it is the last of several of one line each. */
  private boolean goesOn(List<Line> rest) {
    return !circles.isEmpty()
        && (circles.stream().anyMatch(one -> one.size() > 1)
            || rest.stream()
                .takeWhile(line -> line.notes().isEmpty() && box(line) == null)
                .anyMatch(line -> circle(line) != null));
  }

  private void prose(List<Point> points, Line line) {
    Words words = line.words().each(text -> places.fill(text, label));
    if (line.at().level() == Paragraph.DOT && !points.isEmpty()) {
      points.get(points.size() - 1).items().add(words);
    } else {
      points.add(Point.of(words));
    }
  }

  private void closeProse() {
    if (!prose.isEmpty()) {
      drafts.add(WordDraft.of(label, prose));
      prose = new ArrayList<>();
    }
  }

  private void box(Line line, boolean usually) {
    String about = Places.firstWords(line.text().replaceAll("[{}\\[\\]_ ]+", " "));
    String own = WordMarks.own(Places.bare(label) + " " + about, usually ? "yes" : "no", flags);
    Words words = line.words().each(text -> places.fill(text, label)).onlyWhen(own + " is yes");
    drafts.add(WordDraft.of(label, List.of(Point.of(words))));
  }

  private void closeCircles() {
    if (circles.isEmpty()) {
      return;
    }
    List<List<Point>> choices = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (List<Line> circle : circles) {
      List<Point> points = new ArrayList<>();
      circle.forEach(line -> prose(points, line));
      choices.add(points);
      names.add(name(circle.get(0).text(), names));
    }
    List<Other> others = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      if (i != marked) {
        others.add(new Other(names.get(i), choices.get(i)));
      }
    }
    drafts.add(new WordDraft(label, choices.get(marked), others));
    circles.clear();
    marked = 0;
  }

  private static String name(String text, List<String> taken) {
    String bare = text.replaceAll("[^A-Za-z0-9]+", " ");
    String id = SheetText.id(Places.firstWords(bare));
    String base = (id.equals(Slot.STANDARD) ? "as-" + id : id);
    base = base.substring(0, Math.min(LONGEST_NAME - 3, base.length())).replaceAll("-+$", "");
    String name = base;
    for (int i = 2; taken.contains(name); i++) {
      name = base + "-" + i;
    }
    return name;
  }
}
