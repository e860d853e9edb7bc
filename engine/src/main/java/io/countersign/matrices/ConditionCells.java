package io.countersign.matrices;

import io.countersign.plans.Condition.Comparison;
import io.countersign.yaml.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * A condition as cells: each column is one test, and the tests of a row must all hold. It is the
 * part of the condition language in which nothing nests.
 *
 * @param prefix the start of the titles of its columns
 * @param base the keys that lead from a row to its condition
 */
record ConditionCells(String prefix, List<String> base, TableFields fields) {

  private static final String SEPARATOR = ";";
  private static final String WAY_OUT =
      "Write one row for each alternative, or edit this part in the plan itself.";

  static List<String> split(String cell) {
    return Stream.of(cell.split(SEPARATOR, -1)).map(String::strip).toList();
  }

  /** Words in one spelling, as two cells are compared. */
  static String spelled(String cell) {
    return String.join(SEPARATOR + " ", split(cell));
  }

  Map<Column, String> read(Node condition, Unheld unheld) {
    Map<Column, String> cells = new LinkedHashMap<>();
    Nodes.entries(condition)
        .forEach(
            (key, value) -> {
              switch (key) {
                case "all", "any" ->
                    unheld.add(
                        value,
                        "'" + key + "' inside a row",
                        "tests beside each other, which must all hold",
                        WAY_OUT);
                case "not" -> not(value, cells, unheld);
                default -> test(key, value, cells, unheld);
              }
            });
    return cells;
  }

  private void test(String field, Node value, Map<Column, String> cells, Unheld unheld) {
    if (Source.isMapping(value)) {
      Nodes.entries(value)
          .forEach((word, limit) -> cells.put(limit(field, word), Nodes.text(limit)));
    } else {
      cells.put(Column.words(prefix, base, field), words(value, unheld));
    }
  }

  private Column limit(String field, String word) {
    return Arrays.stream(Comparison.values())
        .filter(comparison -> Item.word(comparison).equals(word))
        .map(comparison -> Column.limit(prefix, base, field, comparison))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no limit " + word));
  }

  /** None of some words, or none of several such tests. */
  private void not(Node node, Map<Column, String> cells, Unheld unheld) {
    Map<String, Node> entries = Nodes.entries(node);
    List<Node> alternatives =
        entries.keySet().equals(Set.of("any"))
            ? entries.values().stream().flatMap(any -> Nodes.items(any).stream()).toList()
            : List.of(node);
    for (Node alternative : alternatives) {
      List<NodeTuple> tests = Nodes.tuples(alternative);
      String field = Nodes.text(tests.get(0).getKeyNode());
      Node words = tests.get(0).getValueNode();
      Column column = Column.notWords(prefix, base, field);
      if (tests.size() != 1
          || fields.column(prefix, base, column.title()).isEmpty()
          || Source.isMapping(words)
          || cells.containsKey(column)) {
        unheld.add(
            node, "a 'not' of several tests or limits", "'not' of one field's words", WAY_OUT);
        return;
      }
      cells.put(column, words(words, unheld));
    }
  }

  private static String words(Node value, Unheld unheld) {
    List<Node> words = Nodes.items(value).isEmpty() ? List.of(value) : Nodes.items(value);
    for (Node word : words) {
      if (Nodes.text(word).contains(SEPARATOR)) {
        unheld.add(
            word,
            "the word " + Told.quoted(Nodes.text(word)),
            "words without a semicolon, which separates words in a cell",
            "Edit this part in the plan itself.");
      }
    }
    return String.join(SEPARATOR + " ", words.stream().map(Nodes::text).toList());
  }

  /** The condition of some cells as a tree; empty when no cell is a test. */
  Map<String, Object> tree(Map<Column, String> cells) {
    Map<String, Object> tree = new LinkedHashMap<>();
    Map<String, Map<String, Object>> limits = new LinkedHashMap<>();
    List<Map<String, Object>> nots = new ArrayList<>();
    cells.forEach(
        (column, cell) -> {
          List<String> path = column.path().subList(base.size(), column.path().size());
          switch (column.kind()) {
            case WORDS -> tree.put(path.get(0), wordsOf(cell));
            case NOT_WORDS -> nots.add(Map.of(path.get(1), wordsOf(cell)));
            default -> {
              limits
                  .computeIfAbsent(path.get(0), f -> new LinkedHashMap<>())
                  .put(path.get(1), cell);
              tree.put(path.get(0), limits.get(path.get(0)));
            }
          }
        });
    if (!nots.isEmpty()) {
      tree.put("not", nots.size() == 1 ? nots.get(0) : Map.of("any", nots));
    }
    return tree;
  }

  private static Object wordsOf(String cell) {
    List<String> words = split(cell);
    return words.size() == 1 ? words.get(0) : words;
  }

  Optional<Column> column(String title) {
    return fields.column(prefix, base, title);
  }
}
