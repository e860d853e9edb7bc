package io.countersign.matrices;

import io.countersign.matrices.Column.Kind;
import io.countersign.matrices.Listing.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A row that is a condition with what it decides.
 *
 * @param before columns left of the condition
 * @param key the key of the condition in the row; empty when the row is the condition
 * @param after columns right of the condition
 * @param byCondition whether two rows with one condition are the same row twice, else only two rows
 *     that agree in everything
 */
record RuledForm(
    List<Column> before,
    String key,
    ConditionCells condition,
    List<Column> after,
    boolean byCondition)
    implements RowForm {

  static Column value(String key) {
    return new Column(key, List.of(key), Kind.VALUE);
  }

  static Column word(String key) {
    return new Column(key, List.of(key), Kind.WORD);
  }

  @Override
  public Map<Column, String> cells(Span row, Unheld unheld) {
    if (key.isEmpty()) {
      return condition.read(row.row(), unheld);
    }
    Map<Column, String> cells = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : Nodes.entries(row.row()).entrySet()) {
      if (entry.getKey().equals(key)) {
        cells.putAll(condition.read(entry.getValue(), unheld));
      } else {
        Column column = column(entry.getKey()).orElseThrow();
        cells.put(column, text(entry.getValue()));
      }
    }
    return cells;
  }

  /** A single value, or two levels as 1-2. */
  private static String text(Node value) {
    List<Node> items = Nodes.items(value);
    return items.isEmpty()
        ? Nodes.text(value)
        : String.join("-", items.stream().map(Nodes::text).toList());
  }

  @Override
  public String text(Map<Column, String> cells) {
    Map<Column, String> tests = new LinkedHashMap<>();
    Map<String, Object> row = new LinkedHashMap<>();
    before.forEach(column -> put(row, column, cells));
    cells.forEach(
        (column, cell) -> {
          if (!before.contains(column) && !after.contains(column)) {
            tests.put(column, cell);
          }
        });
    Map<String, Object> tree = condition.tree(tests);
    if (key.isEmpty()) {
      return FlowText.of(tree);
    }
    if (!tree.isEmpty()) {
      row.put(key, tree);
    }
    after.forEach(column -> put(row, column, cells));
    return FlowText.of(row);
  }

  private static void put(Map<String, Object> row, Column column, Map<Column, String> cells) {
    String cell = cells.get(column);
    if (cell != null) {
      boolean range = column.kind() == Kind.LEVELS && cell.matches("\\d+\\s*-\\s*\\d+");
      row.put(
          column.path().get(0),
          range ? Stream.of(cell.split("-", -1)).map(String::strip).toList() : cell);
    }
  }

  @Override
  public Optional<Column> column(String title) {
    return Stream.concat(before.stream(), after.stream())
        .filter(column -> column.title().equals(title))
        .findFirst()
        .or(() -> condition.column(title));
  }

  @Override
  public String titles() {
    List<String> titles = new ArrayList<>();
    before.forEach(column -> titles.add(column.title()));
    titles.add(condition.fields().titles(condition.prefix()));
    after.forEach(column -> titles.add(column.title()));
    return String.join(", ", titles);
  }

  @Override
  public boolean identifies(Column column) {
    return !byCondition || !after.contains(column) || column.kind() == Kind.PERIOD;
  }

  @Override
  public Comparator<Column> order() {
    return Comparator.comparingInt(
        column -> {
          int left = before.indexOf(column);
          int right = after.indexOf(column);
          return left >= 0 ? left - before.size() : right + 1;
        });
  }
}
