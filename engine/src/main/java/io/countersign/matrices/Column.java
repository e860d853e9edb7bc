package io.countersign.matrices;

import io.countersign.plans.Condition.Comparison;
import io.countersign.yaml.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * One column of a table: a key of a row in the plan, or a test of its condition.
 *
 * @param title its name in the header
 * @param path the keys that lead to its value in a row of the plan
 * @param kind how its cells are written in the plan
 */
record Column(String title, List<String> path, Kind kind) {

  private static final String NOT = "not";

  Column {
    path = List.copyOf(path);
  }

  /** How a cell is written in a plan. */
  enum Kind {
    /** One text. */
    WORD,
    /** Words of which one must be met, separated by semicolons. */
    WORDS,
    /** Words of which none may be met, separated by semicolons. */
    NOT_WORDS,
    /** A number, a percentage or a day. */
    VALUE,
    /** The name of a period, or a day in it. */
    PERIOD,
    /** One level, or the first and the last: 1-2. */
    LEVELS
  }

  static Column words(String prefix, List<String> base, String field) {
    return new Column(prefix + field, with(base, field), Kind.WORDS);
  }

  static Column notWords(String prefix, List<String> base, String field) {
    return new Column(prefix + NOT + " " + field, with(base, NOT, field), Kind.NOT_WORDS);
  }

  static Column limit(String prefix, List<String> base, String field, Comparison comparison) {
    String word = Item.word(comparison);
    return new Column(prefix + field + " " + word, with(base, field, word), Kind.VALUE);
  }

  private static List<String> with(List<String> base, String... more) {
    List<String> path = new ArrayList<>(base);
    path.addAll(List.of(more));
    return path;
  }

  /** Whether spreadsheet programs may count with its cells. */
  boolean isNumber() {
    return kind == Kind.VALUE;
  }

  /** Whether its cells are words, which are never formulas. */
  boolean isText() {
    return kind != Kind.VALUE;
  }
}
