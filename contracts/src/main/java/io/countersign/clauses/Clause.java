package io.countersign.clauses;

import io.countersign.canonical.Digest;
import io.countersign.clauses.Sheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A clause of the library: a title and numbered sub-clauses, some of them with lettered items. */
public final class Clause {

  private static final Pattern SUB_CLAUSE = Pattern.compile("([1-9][0-9]?)\\. (\\S.*)");
  private static final Pattern ITEM = Pattern.compile(" {3}\\(([a-z])\\) (\\S.*)");
  private static final Pattern CONTINUED = Pattern.compile(" {3,}(\\S.*)");

  /** A sub-clause (letter 0) or one of its items, numbered within what it belongs to. */
  record Part(int number, char letter, Passage text) {
    int level() {
      return letter == 0 ? 1 : 2;
    }

    String printed(int clauseNumber) {
      return letter == 0 ? clauseNumber + "." + number : "(" + letter + ")";
    }
  }

  private final Sheet.Heading heading;
  private final Sheet sheet;
  private final List<Part> parts;

  private Clause(Sheet.Heading heading, Sheet sheet, List<Part> parts) {
    this.heading = heading;
    this.sheet = sheet;
    this.parts = List.copyOf(parts);
  }

  static Clause of(Sheet.Heading heading, Sheet sheet) {
    List<Part> parts = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    int number = 0;
    char letter = 0;
    for (Line line : sheet.body()) {
      Matcher subClause = SUB_CLAUSE.matcher(line.text());
      Matcher item = ITEM.matcher(line.text());
      Matcher continued = CONTINUED.matcher(line.text());
      if (subClause.matches()) {
        close(sheet, number, letter, open, parts);
        expect(sheet, line, subClause.group(1) + ".", (number + 1) + ".");
        number++;
        letter = 0;
        open.add(new Line(line.number(), subClause.group(2)));
      } else if (item.matches() && number > 0) {
        close(sheet, number, letter, open, parts);
        char next = letter == 0 ? 'a' : (char) (letter + 1);
        expect(sheet, line, "(" + item.group(1) + ")", "(" + next + ")");
        letter = next;
        open.add(new Line(line.number(), item.group(2)));
      } else if (continued.matches() && number > 0) {
        open.add(new Line(line.number(), continued.group(1)));
      } else if (!line.text().isEmpty()) {
        sheet.problem(
            line.number(),
            Sheet.quoted(line.text()),
            "a sub-clause such as '1. ...', an item such as '   (a) ...', or a continued line"
                + " that begins with three spaces");
      }
    }
    close(sheet, number, letter, open, parts);
    if (parts.isEmpty()) {
      sheet.problem(1, "no sub-clause", "at least '1. ...' below the header");
    }
    return new Clause(heading, sheet, parts);
  }

  private static void expect(Sheet sheet, Line line, String found, String expected) {
    if (!found.equals(expected)) {
      sheet.problem(line.number(), found, expected + ", the next in order");
    }
  }

  private static void close(
      Sheet sheet, int number, char letter, List<Line> open, List<Part> parts) {
    if (!open.isEmpty()) {
      parts.add(new Part(number, letter, Passage.of(sheet, open, " ")));
      open.clear();
    }
  }

  public Edition edition() {
    return heading.edition();
  }

  public String title() {
    return heading.title();
  }

  /** Whose wording it is, when it was taken from somebody else. */
  public Optional<Origin> origin() {
    return heading.origin();
  }

  /** The digest of the clause's file, by which a changed text is noticed. */
  public Digest digest() {
    return sheet.digest();
  }

  /** The file it was read from. */
  public String file() {
    return sheet.file();
  }

  /** Its sub-clauses as they are written in the library. */
  public String body() {
    return sheet.body().stream().map(Sheet.Line::text).collect(Collectors.joining("\n")).strip();
  }

  Sheet sheet() {
    return sheet;
  }

  /** The clause in its place, with every place in it filled. */
  Wording.Section section(String place, int number, Function<Passage, String> fill) {
    return new Wording.Section(
        place,
        number,
        title(),
        parts.stream()
            .map(p -> new Wording.Item(p.level(), p.printed(number), fill.apply(p.text())))
            .toList());
  }

  List<Part> parts() {
    return parts;
  }

  /** The clause by itself, with its places shown by their names. */
  public Wording alone() {
    Wording.Section section =
        section(
            edition().id(),
            1,
            passage ->
                passage.filled(
                    place -> "[" + place.variable() + "]", other -> "[clause " + other + "]"));
    return new Wording(
        title(), List.of(), List.of(section), origin().map(Origin::toString).stream().toList());
  }

  Stream<Passage> passages() {
    return parts.stream().map(Part::text);
  }
}
