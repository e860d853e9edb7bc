package io.countersign.clauses;

import io.countersign.clauses.Sheet.Line;
import io.countersign.clauses.Template.CoverLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reading of one template sheet: its three chapters Variables, Cover and Clauses, and whether
 * every place in the cover and in the clauses has a variable of the right kind.
 */
final class TemplateReader {

  private static final Pattern VARIABLE =
      Pattern.compile("- ([a-z][a-z0-9-]*): ([a-z]+)(?: = (\\S.*))?");
  private static final Pattern COVER = Pattern.compile("- ([^:{}]+):(?: (\\S.*))?");
  private static final Pattern CONTINUED = Pattern.compile(" {2,}(\\S.*)");
  private static final Pattern CLAUSE =
      Pattern.compile("([1-9][0-9]?)\\. ([a-z][a-z0-9-]{0,59} [1-9][0-9]{0,3})");
  private static final List<String> CHAPTERS = List.of("## Variables", "## Cover", "## Clauses");

  private final Sheet sheet;
  private final NavigableMap<Edition, Clause> library;
  private final List<WordingProblem> problems;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, Integer> declared = new LinkedHashMap<>();
  private final List<CoverLine> cover = new ArrayList<>();
  private final List<Clause> clauses = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  TemplateReader(
      Sheet sheet, NavigableMap<Edition, Clause> library, List<WordingProblem> problems) {
    this.sheet = sheet;
    this.library = library;
    this.problems = problems;
  }

  Template read(Sheet.Heading heading) {
    Map<String, List<Line>> chapters = chapters();
    chapters.getOrDefault("## Variables", List.of()).forEach(this::variable);
    cover(chapters.getOrDefault("## Cover", List.of()));
    chapters.getOrDefault("## Clauses", List.of()).forEach(this::clause);
    check();
    return new Template(heading, sheet.digest(), variables, cover, clauses);
  }

  private Map<String, List<Line>> chapters() {
    Map<String, List<Line>> chapters = new LinkedHashMap<>();
    List<Line> current = null;
    for (Line line : sheet.body()) {
      if (CHAPTERS.contains(line.text())) {
        current = new ArrayList<>();
        if (chapters.put(line.text(), current) != null) {
          sheet.problem(line.number(), line.text() + " for the second time", "each chapter once");
        }
      } else if (current != null && !line.text().isEmpty()) {
        current.add(line);
      } else if (!line.text().isEmpty()) {
        sheet.problem(line.number(), Sheet.quoted(line.text()), "one of " + CHAPTERS);
      }
    }
    for (String chapter : CHAPTERS) {
      if (chapters.getOrDefault(chapter, List.of()).isEmpty()) {
        sheet.problem(1, "nothing under " + chapter, "at least one line under " + chapter);
      }
    }
    return chapters;
  }

  private void variable(Line line) {
    Matcher variable = VARIABLE.matcher(line.text());
    if (!variable.matches()) {
      sheet.problem(
          line.number(),
          Sheet.quoted(line.text()),
          "a variable such as '- payment-days: count = 30'");
      return;
    }
    String name = variable.group(1);
    Optional<Variable.Kind> kind =
        Arrays.stream(Variable.Kind.values())
            .filter(k -> k.word().equals(variable.group(2)))
            .findFirst();
    if (kind.isEmpty()) {
      sheet.problem(
          line.number(),
          "the kind " + variable.group(2),
          "one of " + Arrays.toString(Variable.Kind.values()).toLowerCase(Locale.ROOT));
      return;
    }
    Optional<Value> usual = Optional.empty();
    if (variable.group(3) != null) {
      try {
        usual = Optional.of(kind.get().read(variable.group(3)));
      } catch (IllegalArgumentException e) {
        sheet.problem(
            line.number(), Sheet.quoted(variable.group(3)), kind.get().example() + " after '='");
      }
    }
    declared.put(name, line.number());
    if (variables.put(name, new Variable(name, kind.get(), usual)) != null) {
      sheet.problem(line.number(), name + " for the second time", "each variable once");
    }
  }

  private void cover(List<Line> lines) {
    String term = "";
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      Matcher entry = COVER.matcher(line.text());
      Matcher continued = CONTINUED.matcher(line.text());
      if (entry.matches()) {
        close(term, open);
        term = entry.group(1);
        if (entry.group(2) != null) {
          open.add(new Line(line.number(), entry.group(2)));
        }
      } else if (continued.matches() && !term.isEmpty()) {
        open.add(new Line(line.number(), continued.group(1)));
      } else {
        sheet.problem(
            line.number(),
            Sheet.quoted(line.text()),
            "a cover line such as '- Customer: {{customer}}' or a further line of it, indented");
      }
    }
    close(term, open);
  }

  private void close(String term, List<Line> open) {
    if (!open.isEmpty()) {
      cover.add(new CoverLine(term, Passage.of(sheet, open, "\n")));
      open.clear();
    }
  }

  private void clause(Line line) {
    Matcher entry = CLAUSE.matcher(line.text());
    int next = clauses.size() + 1;
    if (!entry.matches() || Integer.parseInt(entry.group(1)) != next) {
      sheet.problem(
          line.number(), Sheet.quoted(line.text()), "'" + next + ".', an id and a version");
      return;
    }
    Clause clause = library.get(Edition.parse(entry.group(2)));
    if (clause == null) {
      sheet.problem(
          line.number(),
          "the clause " + Sheet.quoted(entry.group(2)),
          "a clause of the library, one of " + library.keySet());
      return;
    }
    String id = clause.edition().id();
    if (clauses.stream().anyMatch(c -> c.edition().id().equals(id))) {
      sheet.problem(line.number(), id + " for the second time", "each clause once");
    }
    clauses.add(clause);
  }

  private void check() {
    cover.forEach(line -> check(sheet.file(), line.value()));
    clauses.forEach(c -> c.passages().forEach(passage -> check(c.file(), passage)));
    declared.forEach(
        (name, line) -> {
          if (!used.contains(name)) {
            sheet.problem(
                line,
                "the variable " + name + ", which no place shows",
                "a place {{" + name + "}} in the cover or a clause, or no such variable");
          }
        });
  }

  private void check(String file, Passage passage) {
    for (Passage.Place place : passage.places()) {
      Variable variable = variables.get(place.variable());
      used.add(place.variable());
      int line = place.at().number();
      if (variable == null) {
        note(file, line, "{{" + place.variable() + "}}", "a variable of " + sheet.file());
      } else if (variable.kind() == Variable.Kind.PARTY
          ? !Set.of("name", "address", "register").contains(place.part())
          : !place.part().equals("name")) {
        note(
            file,
            line,
            "{{" + place.variable() + "." + place.part() + "}}",
            variable.kind() == Variable.Kind.PARTY
                ? "a party's name, address or register"
                : "{{" + place.variable() + "}}, for only a party has parts");
      }
    }
    for (Passage.Reference reference : passage.references()) {
      if (clauses.stream().noneMatch(c -> c.edition().id().equals(reference.clause()))) {
        note(
            file,
            reference.at().number(),
            "{{clause:" + reference.clause() + "}}",
            "the id of a clause that " + sheet.file() + " lists");
      }
    }
  }

  private void note(String file, int line, String found, String expected) {
    WordingProblem problem = new WordingProblem(file, line, found, expected);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
