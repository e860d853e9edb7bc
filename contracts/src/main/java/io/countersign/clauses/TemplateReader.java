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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one template sheet: its three chapters Variables, Cover and Clauses, and whether
 * every place in the cover and in the clauses has a variable of the right kind.
 */
final class TemplateReader {

  private static final Pattern VARIABLE =
      Pattern.compile("- ([a-z][a-z0-9-]*): ([a-z]+)(?: of ([^=]*[^= ]))?(?: = (\\S.*))?");
  private static final Pattern COVER = Pattern.compile("- ([^:{}]+):(?: (\\S.*))?");
  private static final Pattern CONTINUED = Pattern.compile(" {2,}(\\S.*)");
  private static final List<String> CHAPTERS = List.of("## Variables", "## Cover", "## Clauses");

  private final Sheet sheet;
  private final NavigableMap<Edition, Clause> library;
  private final List<WordingProblem> problems;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, Integer> declared = new LinkedHashMap<>();
  private final List<CoverLine> cover = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();
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
    slots.addAll(
        new SlotReader(sheet, library, variables)
            .read(chapters.getOrDefault("## Clauses", List.of())));
    check();
    slots.stream()
        .filter(slot -> !slot.alternatives().isEmpty())
        .forEach(slot -> variables.put(slot.choice(), slot.variable()));
    return new Template(heading, sheet.digest(), variables, cover, slots);
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
    String options = variable.group(3);
    if ((kind.get() == Variable.Kind.CHOICE) != (options != null)) {
      sheet.problem(
          line.number(),
          Sheet.quoted(line.text()),
          "words to choose from for a choice, and for nothing else: '- billing: choice of monthly,"
              + " yearly = yearly'");
      return;
    }
    declare(
        new Variable(
            name,
            kind.get(),
            Optional.empty(),
            options == null ? List.of() : List.of(options.split(", *", -1))),
        variable.group(4),
        line.number());
  }

  private void declare(Variable variable, @Nullable String usual, int line) {
    Optional<Value> answer = Optional.empty();
    if (usual != null) {
      try {
        answer = Optional.of(variable.read(usual));
      } catch (IllegalArgumentException e) {
        sheet.problem(line, Sheet.quoted(usual), variable.example() + " after '='");
      }
    }
    String name = variable.name();
    declared.put(name, line);
    Variable whole = new Variable(name, variable.kind(), answer, variable.options());
    if (variables.put(name, whole) != null) {
      sheet.problem(line, name + " for the second time", "each variable once");
    }
    if (name.startsWith("clause-")) {
      sheet.problem(line, "the variable " + name, "a name that does not begin with clause-");
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

  private void check() {
    cover.forEach(line -> check(sheet.file(), line.value(), ""));
    for (Slot slot : slots) {
      slot.when()
          .forEach(condition -> condition.tests().forEach(test -> used.add(test.variable())));
      for (Clause clause : slot.clauses()) {
        clause.passages().forEach(passage -> check(clause.file(), passage, slot.id()));
      }
    }
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

  /** What is wrong with a clause of a contract's own in a place of this template. */
  static void check(Template template, String slot, Clause own, List<WordingProblem> problems) {
    TemplateReader reader = new TemplateReader(own.sheet(), new TreeMap<>(), problems);
    template.variables().forEach(variable -> reader.variables.put(variable.name(), variable));
    reader.slots.addAll(template.slots());
    own.passages().forEach(passage -> reader.check(own.file(), passage, slot));
  }

  private void check(String file, Passage passage, String within) {
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
      int line = reference.at().number();
      String found = "{{clause:" + reference.clause() + "}}";
      Optional<Slot> target =
          slots.stream().filter(slot -> slot.id().equals(reference.clause())).findFirst();
      if (target.isEmpty()) {
        note(file, line, found, "the id of a clause that " + sheet.file() + " lists");
      } else if (!target.get().when().isEmpty() && !reference.clause().equals(within)) {
        note(file, line, found, "a clause that is always in; this one has a condition");
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
