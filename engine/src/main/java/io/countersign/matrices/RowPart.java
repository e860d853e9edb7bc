package io.countersign.matrices;

import io.countersign.matrices.Listing.Entry;
import io.countersign.matrices.Listing.Span;
import io.countersign.matrices.Source.Edit;
import io.countersign.matrices.Table.Line;
import io.countersign.plans.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A part whose rows stand below each other: a list, a mapping of weights, or one condition.
 *
 * @param path the place of the part in the plan
 * @param form how a row is written
 * @param head the calendar of the plan
 */
record RowPart(Place place, String path, Node node, RowForm form, Plan.Head head) implements Part {

  /** The plan's file and text. */
  record Place(String file, Source source) {}

  /** The list or mapping of the rows; empty when the part is one condition. */
  private Optional<Listing> listing() {
    return rowsNode().map(rows -> Listing.of(place.source(), rows));
  }

  private Optional<Node> rowsNode() {
    if (!isCondition()) {
      return Optional.of(node);
    }
    return Nodes.entries(node).keySet().equals(Set.of("any"))
        ? Nodes.value(node, "any")
        : Optional.empty();
  }

  private boolean isCondition() {
    return form instanceof RuledForm ruled && ruled.key().isEmpty();
  }

  private List<Map<Column, String>> cells() {
    Unheld unheld = new Unheld(place.file());
    List<Span> spans = listing().map(Listing::entries).orElse(List.of(new Span(node, node)));
    List<Map<Column, String>> rows = spans.stream().map(row -> form.cells(row, unheld)).toList();
    unheld.refuse();
    return rows;
  }

  private List<Column> columns() {
    Map<String, Integer> groups = new LinkedHashMap<>();
    Set<Column> columns = new LinkedHashSet<>();
    cells().forEach(row -> columns.addAll(row.keySet()));
    columns.forEach(column -> groups.putIfAbsent(group(column), groups.size()));
    List<Column> sorted = new ArrayList<>(columns);
    sorted.sort(form.order().thenComparing(column -> groups.getOrDefault(group(column), 0)));
    return sorted;
  }

  /** What keeps the limits of one field beside each other. */
  private static String group(Column column) {
    return column.kind() == Column.Kind.VALUE
        ? String.join(".", column.path().subList(0, Math.max(1, column.path().size() - 1)))
        : column.title();
  }

  @Override
  public List<List<String>> rows() {
    List<Column> columns = columns();
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(Column::title).toList());
    for (Map<Column, String> row : cells()) {
      rows.add(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
    }
    return rows;
  }

  @Override
  public List<Boolean> numbers() {
    return columns().stream().map(column -> column.kind() == Column.Kind.VALUE).toList();
  }

  @Override
  public List<Boolean> words() {
    return columns().stream().map(column -> column.kind() != Column.Kind.VALUE).toList();
  }

  @Override
  public List<Edit> edits(Table table) {
    List<Map<Column, String>> rows = new RowReading(form, head, table).rows();
    Map<Map<String, String>, Integer> known = new LinkedHashMap<>();
    List<Map<Column, String>> now = cellsWherePossible();
    for (int i = 0; i < now.size(); i++) {
      known.putIfAbsent(RowReading.spelled(now.get(i)), i);
    }
    List<Entry> entries = new ArrayList<>();
    for (Map<Column, String> row : rows) {
      Integer same = known.get(RowReading.spelled(row));
      entries.add(same == null ? new Entry.Fresh(form.text(row)) : new Entry.Kept(same));
    }
    Optional<Listing> listing = listing();
    return listing.isPresent()
        ? listing.get().with(entries).stream().toList()
        : condition(rows, entries).stream().toList();
  }

  /** The rows as they stand; a part that no table can hold is replaced as a whole. */
  private List<Map<Column, String>> cellsWherePossible() {
    try {
      return cells();
    } catch (MatrixRefused nested) {
      return List.of();
    }
  }

  private Optional<Edit> condition(List<Map<Column, String>> rows, List<Entry> entries) {
    if (entries.equals(List.of(new Entry.Kept(0)))) {
      return Optional.empty();
    }
    Source source = place.source();
    int from = source.start(node);
    String indent = source.lineBreak() + source.indent(from) + "    ";
    List<String> texts = rows.stream().map(form::text).toList();
    String text =
        texts.size() == 1
            ? texts.get(0)
            : "{ any: [" + indent + String.join("," + indent, texts) + indent + "] }";
    return Optional.of(new Edit(from, source.end(node), text));
  }

  @Override
  public Optional<Spot> spot(String at, Table table) {
    for (int i = table.lines().size(); i >= 1; i--) {
      Line line = table.lines().get(i - 1);
      String row = rowPath(i, line, table);
      if (at.equals(row) || at.startsWith(row + ".") || at.startsWith(row + "[")) {
        return Optional.of(new Spot(line.row(), column(at.substring(row.length()), table)));
      }
    }
    return Optional.empty();
  }

  private String rowPath(int number, Line line, Table table) {
    if (form instanceof WeightForm weights) {
      int word = table.header().indexOf(weights.word().title());
      return path + "." + (word < 0 ? "" : line.at(word).text());
    }
    if (!isCondition()) {
      return path + "[" + number + "]";
    }
    boolean one = listing().isEmpty() && table.lines().size() == 1;
    return one ? path : path + ".any[" + number + "]";
  }

  private int column(String rest, Table table) {
    String keys = rest.replaceAll("\\.any\\[\\d+\\]|\\[\\d+\\]", "").replaceFirst("^\\.", "");
    for (int i = 0; i < table.header().size(); i++) {
      Optional<Column> column = form.column(RowReading.plain(table.header().get(i)));
      String own = column.map(c -> String.join(".", c.path())).orElse("?");
      if (form instanceof WeightForm weights
          && column.filter(weights.weight()::equals).isPresent()) {
        return i + 1;
      }
      if (!keys.isEmpty() && (own.equals(keys) || own.startsWith(keys + "."))) {
        return i + 1;
      }
    }
    return 0;
  }
}
