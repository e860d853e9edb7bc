package io.countersign.clauses;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.clauses.ValuesRefused.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A kind of contract: typed variables, a cover page that shows them, and clauses in order, each in
 * a fixed version. It has places and no logic; filling it is deterministic.
 */
public final class Template {

  /** A line of the cover page. */
  record CoverLine(String term, Passage value) {}

  private final Edition edition;
  private final String title;
  private final Digest digest;
  private final NavigableMap<String, Variable> variables;
  private final List<CoverLine> cover;
  private final List<Clause> clauses;

  Template(
      Sheet.Heading heading,
      Digest source,
      Map<String, Variable> variables,
      List<CoverLine> cover,
      List<Clause> clauses) {
    this.edition = heading.edition();
    this.title = heading.title();
    this.variables = new TreeMap<>(variables);
    this.cover = List.copyOf(cover);
    this.clauses = List.copyOf(clauses);
    this.digest =
        Digest.of(
            CanonicalJson.of(
                Map.of(
                    "template", source.hex(),
                    "clauses", clauses.stream().map(c -> c.digest().hex()).toList())));
  }

  public Edition edition() {
    return edition;
  }

  public String title() {
    return title;
  }

  /** The digest of every word of the template and its clauses. */
  public Digest digest() {
    return digest;
  }

  /** The variables by name. */
  public List<Variable> variables() {
    return List.copyOf(variables.values());
  }

  public List<Clause> clauses() {
    return clauses;
  }

  /**
   * Reads what people wrote for some of the variables.
   *
   * @throws ValuesRefused when a variable is unknown or its text is not of its kind
   */
  public NavigableMap<String, Value> read(Map<String, String> written) {
    NavigableMap<String, Value> values = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    new TreeMap<>(written)
        .forEach(
            (name, text) -> {
              Variable variable = variables.get(name);
              if (variable == null) {
                problems.add(unknown(name));
                return;
              }
              try {
                values.put(name, variable.kind().read(text));
              } catch (IllegalArgumentException e) {
                problems.add(new Problem(name, "'" + text + "'", variable.kind().example()));
              }
            });
    refuseIfAny(problems);
    return values;
  }

  /**
   * The words with every place filled. Where no value is given the variable's usual value holds.
   *
   * @throws ValuesRefused when a value is missing, of the wrong kind, or of no variable
   */
  public Wording fill(Map<String, ? extends Value> given) {
    Map<String, Value> values = checked(given);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    clauses.forEach(clause -> numbers.put(clause.edition().id(), numbers.size() + 1));
    Function<Passage, String> fill =
        passage -> passage.filled(place -> words(place, values), id -> number(id, numbers));

    List<Wording.Entry> entries =
        cover.stream().map(l -> new Wording.Entry(l.term(), fill.apply(l.value()))).toList();
    List<Wording.Section> sections = new ArrayList<>();
    for (Clause clause : clauses) {
      int number = sections.size() + 1;
      sections.add(
          new Wording.Section(
              number,
              clause.title(),
              clause.parts().stream()
                  .map(p -> new Wording.Item(p.level(), p.printed(number), fill.apply(p.text())))
                  .toList()));
    }
    return new Wording(title, entries, sections);
  }

  private Map<String, Value> checked(Map<String, ? extends Value> given) {
    Map<String, Value> values = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    new TreeMap<>(given)
        .keySet().stream()
            .filter(name -> !variables.containsKey(name))
            .forEach(name -> problems.add(unknown(name)));
    for (Variable variable : variables.values()) {
      String name = variable.name();
      Value value = given.get(name);
      if (value == null) {
        variable
            .usual()
            .ifPresentOrElse(
                usual -> values.put(name, usual),
                () -> problems.add(new Problem(name, "nothing", variable.kind().example())));
      } else if (variable.kind().fits(value)) {
        values.put(name, value);
      } else {
        String found = "a " + Variable.Kind.of(value).word();
        problems.add(new Problem(name, found, variable.kind().example()));
      }
    }
    refuseIfAny(problems);
    return values;
  }

  private static String words(Passage.Place place, Map<String, Value> values) {
    Value value = values.get(place.variable());
    if (value instanceof Party party) {
      return switch (place.part()) {
        case "address" -> party.address();
        case "register" -> party.register();
        default -> party.name();
      };
    }
    if (value == null) {
      throw new IllegalStateException("the library let an undeclared place through: " + place);
    }
    return value.inWords();
  }

  private static Integer number(String clause, Map<String, Integer> numbers) {
    Integer number = numbers.get(clause);
    if (number == null) {
      throw new IllegalStateException("the library let a reference to nowhere through: " + clause);
    }
    return number;
  }

  private Problem unknown(String name) {
    return new Problem(name, "a variable unknown to the template", "one of " + variables.keySet());
  }

  private void refuseIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ValuesRefused(edition, problems);
    }
  }
}
