package io.countersign.clauses;

import io.countersign.approval.Deviation;
import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.clauses.ValuesRefused.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind of contract: typed variables, a cover page that shows them, and clauses in order, each in
 * a fixed version, some with alternatives or under a condition. It has places and no logic; filling
 * it is deterministic.
 */
public final class Template {

  /** A line of the cover page. */
  record CoverLine(String term, Passage value) {}

  private final Sheet.Heading heading;
  private final Digest digest;
  private final NavigableMap<String, Variable> variables;
  private final List<CoverLine> cover;
  private final List<Slot> slots;

  Template(
      Sheet.Heading heading,
      Digest source,
      Map<String, Variable> variables,
      List<CoverLine> cover,
      List<Slot> slots) {
    this.heading = heading;
    this.variables = new TreeMap<>(variables);
    this.cover = List.copyOf(cover);
    this.slots = List.copyOf(slots);
    this.digest =
        Digest.of(
            CanonicalJson.of(Map.of("template", source.hex(), "clauses", digests(this.slots))));
  }

  private static List<String> digests(List<Slot> slots) {
    return Stream.concat(
            slots.stream().map(Slot::standard),
            slots.stream().flatMap(slot -> slot.alternatives().stream()).map(Alternative::clause))
        .map(clause -> clause.digest().hex())
        .toList();
  }

  public Edition edition() {
    return heading.edition();
  }

  public String title() {
    return heading.title();
  }

  /** The digest of every word of the template, its clauses and the alternatives to them. */
  public Digest digest() {
    return digest;
  }

  /** The variables by name, those that choose an alternative among them. */
  public List<Variable> variables() {
    return List.copyOf(variables.values());
  }

  /** The places for clauses, in order. */
  public List<Slot> slots() {
    return slots;
  }

  /** The standard clauses, in order. */
  public List<Clause> clauses() {
    return slots.stream().map(Slot::standard).toList();
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
                values.put(name, variable.read(text));
              } catch (IllegalArgumentException e) {
                problems.add(new Problem(name, "'" + text + "'", variable.example()));
              }
            });
    refuseIfAny(problems);
    return values;
  }

  /** What a variable says: what was written, else its usual answer; empty for neither. */
  public Optional<Value> value(String name, Map<String, String> written) {
    Optional<Variable> variable = Optional.ofNullable(variables.get(name));
    Optional<String> text = Optional.ofNullable(written.get(name));
    return variable.flatMap(known -> text.map(known::read).or(known::usual));
  }

  /** The library's clause that stands in a place by what was written. */
  public Clause clause(Slot slot, Map<String, String> written) {
    return slot.clause(read(written));
  }

  /** What somebody chose instead of the standard clauses, with the risk of each. */
  public List<Deviation> deviations(Map<String, String> written) {
    Map<String, Value> values = new TreeMap<>(read(written));
    List<Deviation> deviations = new ArrayList<>();
    for (Slot slot : slots) {
      slot.chosen(values)
          .ifPresent(
              chosen ->
                  deviations.add(
                      new Deviation(
                          slot.id(),
                          chosen.risk(),
                          chosen.name() + ", " + chosen.clause().edition())));
    }
    return deviations;
  }

  /**
   * The words with every place filled. Where no value is given the variable's usual value holds.
   *
   * @throws ValuesRefused when a value is missing, of the wrong kind, or of no variable
   */
  public Wording fill(Map<String, ? extends Value> given) {
    return fill(given, Map.of());
  }

  /**
   * The words with every place filled, and clauses of the contract's own in place of the library's.
   *
   * @param own by the id of the clause that each replaces
   * @throws ValuesRefused when a value is missing, of the wrong kind, or of no variable
   */
  public Wording fill(Map<String, ? extends Value> given, Map<String, Clause> own) {
    Map<String, Value> values = checked(given);
    Map<String, Clause> clauses = new LinkedHashMap<>();
    for (Slot slot : taken(values)) {
      clauses.put(slot.id(), Optional.ofNullable(own.get(slot.id())).orElse(slot.clause(values)));
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    clauses.keySet().forEach(id -> numbers.put(id, numbers.size() + 1));
    Function<Passage, String> fill =
        passage -> passage.filled(place -> words(place, values), id -> number(id, numbers));

    List<Wording.Entry> entries =
        cover.stream().map(l -> new Wording.Entry(l.term(), fill.apply(l.value()))).toList();
    List<Wording.Section> sections = new ArrayList<>();
    clauses.forEach((id, clause) -> sections.add(clause.section(id, number(id, numbers), fill)));
    List<String> notices =
        Stream.concat(
                heading.origin().stream(),
                clauses.values().stream().flatMap(clause -> clause.origin().stream()))
            .map(Origin::toString)
            .distinct()
            .toList();
    return new Wording(title(), entries, sections, notices);
  }

  /**
   * Reads a clause that a contract has of its own, written as in the library.
   *
   * @param slot the id of the clause that it replaces
   * @throws WordingRefused with everything that is wrong with it; lines count from its first one
   */
  public Clause own(String slot, String title, String body) {
    List<WordingProblem> problems = new ArrayList<>();
    String file = "your clause " + slot;
    if (slots.stream().noneMatch(one -> one.id().equals(slot))) {
      problems.add(new WordingProblem(file, 1, slot, "a clause of template " + edition()));
      throw new WordingRefused(problems);
    }
    String header = "---\nclause: %s\nversion: 1\ntitle: %s\n---\n".formatted(slot, title);
    Sheet sheet = new Sheet(file, header + body, problems);
    Clause own = Clause.of(sheet.heading("clause").orElseThrow(), sheet);
    TemplateReader.check(this, slot, own, problems);
    if (!problems.isEmpty()) {
      int above = (int) header.lines().count();
      throw new WordingRefused(
          problems.stream()
              .map(
                  p ->
                      new WordingProblem(
                          file, Math.max(1, p.line() - above), p.found(), p.expected()))
              .toList());
    }
    return own;
  }

  private List<Slot> taken(Map<String, Value> values) {
    try {
      return slots.stream().filter(slot -> slot.isTaken(values)).toList();
    } catch (Condition.Undecided undecided) {
      throw new ValuesRefused(edition(), List.of(undecided.problem()));
    }
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
                () -> problems.add(new Problem(name, "nothing", variable.example())));
      } else if (variable.fits(value)) {
        values.put(name, value);
      } else {
        String found = "a " + Variable.Kind.of(value).word();
        problems.add(new Problem(name, found, variable.example()));
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
      throw new ValuesRefused(edition(), problems);
    }
  }
}
