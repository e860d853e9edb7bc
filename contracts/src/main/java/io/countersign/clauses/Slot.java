package io.countersign.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a template's order of clauses: the standard clause, the alternatives to it, and when
 * the place is taken at all.
 *
 * @param when it is taken when one of these holds; always when there is none
 */
public record Slot(Clause standard, List<Alternative> alternatives, List<Condition> when) {

  /** What a draft writes to keep the standard clause. */
  public static final String STANDARD = "standard";

  public Slot {
    alternatives = List.copyOf(alternatives);
    when = List.copyOf(when);
  }

  /** The name by which other clauses refer to whatever stands here. */
  public String id() {
    return standard.edition().id();
  }

  /** The variable that says which clause stands here. */
  public String choice() {
    return "clause-" + id();
  }

  Variable variable() {
    List<String> names = new ArrayList<>(List.of(STANDARD));
    alternatives.forEach(alternative -> names.add(alternative.name()));
    return new Variable(
        choice(), Variable.Kind.CHOICE, Optional.of(new Value.Text(STANDARD)), names);
  }

  boolean isTaken(Map<String, Value> values) {
    return when.isEmpty() || when.stream().anyMatch(condition -> condition.holds(values));
  }

  /** The alternative that the values choose; empty when they keep the standard. */
  Optional<Alternative> chosen(Map<String, Value> values) {
    Value chosen = values.get(choice());
    return alternatives.stream()
        .filter(alternative -> chosen != null && alternative.name().equals(chosen.inWords()))
        .findFirst();
  }

  Clause clause(Map<String, Value> values) {
    return chosen(values).map(Alternative::clause).orElse(standard);
  }

  /** The standard clause and every alternative. */
  List<Clause> clauses() {
    List<Clause> all = new ArrayList<>(List.of(standard));
    alternatives.forEach(alternative -> all.add(alternative.clause()));
    return all;
  }
}
