package io.countersign.web.contracts;

import io.countersign.clauses.Template;
import io.countersign.clauses.Value;
import io.countersign.clauses.Variable;
import io.countersign.contracts.Contract;
import java.util.HashMap;
import java.util.Map;

/**
 * The terms that somebody typed over a draft that somebody else changed meanwhile: what was typed
 * stands, what was left alone is as the draft has it now.
 *
 * @param values by field; those of the form that are no terms stand as they were
 * @param errors terms that both changed
 */
record MetTerms(Map<String, String> values, Map<String, String> errors) {

  /** Before the name of a term: what it was when the form was opened. */
  static final String WAS = "was-";

  /** Lays what was typed over a draft as it is now. */
  static MetTerms of(Template template, Contract contract, Map<String, String> typed) {
    Map<String, String> now = now(template, contract);
    Map<String, String> values = new HashMap<>(typed);
    Map<String, String> errors = new HashMap<>();
    for (Variable term : DraftForm.terms(template)) {
      String name = term.name();
      String mine = typed.getOrDefault(name, "").strip();
      String theirs = now.getOrDefault(name, "");
      String was = typed.getOrDefault(WAS + name, theirs);
      if (mine.equals(was)) {
        values.put(name, theirs);
      } else if (!theirs.equals(was) && !theirs.equals(mine)) {
        errors.put(
            name, "Meanwhile it became \u201c" + theirs + "\u201d. What you typed stands here.");
      }
    }
    return new MetTerms(values, errors);
  }

  /** The terms as a draft has them. */
  static Map<String, String> now(Template template, Contract contract) {
    Map<String, String> values = new HashMap<>();
    for (Variable term : DraftForm.terms(template)) {
      String usual = term.usual().map(Value::inWords).orElse("");
      values.put(term.name(), contract.terms().getOrDefault(term.name(), usual));
    }
    return values;
  }
}
