package io.countersign.matrices;

import io.countersign.matrices.Listing.Entry;
import io.countersign.matrices.RowPart.Place;
import io.countersign.matrices.Source.Edit;
import io.countersign.matrices.Table.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A grid of rates or amounts: its first column names the bands of one measure, its header those of
 * the other.
 */
record GridPart(Place place, String path, Node node) implements Part {

  private static final String ALL = "all";
  private static final Pattern LABEL =
      Pattern.compile("(up-to|below|above|at-least) +(\\S.*)", Pattern.DOTALL);

  private Node edge(String side) {
    return Nodes.value(node, side).orElseThrow();
  }

  private Node boundsOf(String side) {
    return Nodes.value(edge(side), "bounds").orElseThrow();
  }

  private boolean lowerOwns(String side) {
    return !Nodes.value(edge(side), "owns").map(Nodes::text).orElse("lower").equals("upper");
  }

  private String values() {
    return Nodes.value(node, "rates").isPresent() ? "rates" : "amounts";
  }

  private Node valuesNode() {
    return Nodes.value(node, values()).orElseThrow();
  }

  private String corner() {
    return String.join(
        " \\ ",
        List.of("down", "across").stream()
            .map(side -> Nodes.value(edge(side), "measure").map(Nodes::text).orElse(""))
            .toList());
  }

  private List<String> labels(String side) {
    List<String> bounds = Nodes.items(boundsOf(side)).stream().map(Nodes::text).toList();
    List<String> labels = new ArrayList<>();
    bounds.forEach(bound -> labels.add(inner(side) + " " + bound));
    labels.add(bounds.isEmpty() ? ALL : outer(side) + " " + bounds.get(bounds.size() - 1));
    return labels;
  }

  private String inner(String side) {
    return lowerOwns(side) ? "up-to" : "below";
  }

  private String outer(String side) {
    return lowerOwns(side) ? "above" : "at-least";
  }

  @Override
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(corner()));
    header.addAll(labels("across"));
    rows.add(header);
    List<String> down = labels("down");
    List<Node> values = Nodes.items(valuesNode());
    for (int i = 0; i < values.size(); i++) {
      List<String> row = new ArrayList<>(List.of(down.get(i)));
      Nodes.items(values.get(i)).forEach(cell -> row.add(Nodes.text(cell)));
      rows.add(row);
    }
    return rows;
  }

  @Override
  public List<Boolean> numbers() {
    List<Boolean> numbers = new ArrayList<>(Collections.nCopies(labels("across").size(), true));
    numbers.add(0, false);
    return numbers;
  }

  @Override
  public List<Boolean> words() {
    return numbers().stream().map(number -> !number).toList();
  }

  @Override
  public List<Edit> edits(Table table) {
    if (!table.header().get(0).equals(corner())) {
      report(table, 1, 1, table.header().get(0), "'" + corner() + "'");
    }
    List<String> across = table.header().subList(1, table.header().size());
    List<String> acrossBounds = new ArrayList<>();
    for (int i = 0; i < across.size(); i++) {
      bound("across", across.get(i), i + 1 == across.size(), acrossBounds)
          .ifPresent(
              expected -> report(table, 1, acrossBounds.size() + 2, "another band", expected));
    }
    List<String> downBounds = new ArrayList<>();
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < table.lines().size(); i++) {
      Line line = table.lines().get(i);
      boolean last = i + 1 == table.lines().size();
      bound("down", line.at(0).text(), last, downBounds)
          .ifPresent(expected -> report(table, line.row(), 1, line.at(0).text(), expected));
      List<Object> row = new ArrayList<>();
      for (int c = 1; c <= across.size(); c++) {
        if (line.at(c).isEmpty()) {
          report(table, line.row(), c + 1, "", "a value in every cell");
        }
        row.add(line.at(c).text());
      }
      rows.add(row);
    }
    List<Edit> edits = new ArrayList<>();
    edit(boundsOf("down"), List.copyOf(downBounds)).ifPresent(edits::add);
    edit(boundsOf("across"), List.copyOf(acrossBounds)).ifPresent(edits::add);
    edit(valuesNode(), rows).ifPresent(edits::add);
    return edits;
  }

  /** Adds the bound that a band's label names; returns what is expected when it names none. */
  private Optional<String> bound(String side, String label, boolean last, List<String> bounds) {
    Matcher parts = LABEL.matcher(label);
    boolean labelled = parts.matches();
    if (last) {
      String own = bounds.isEmpty() ? ALL : outer(side) + " " + bounds.get(bounds.size() - 1);
      return label.equals(own) ? Optional.empty() : Optional.of("'" + own + "', the last band");
    }
    if (labelled && parts.group(1).equals(inner(side))) {
      bounds.add(parts.group(2).strip());
      return Optional.empty();
    }
    bounds.add("?");
    return Optional.of("'" + inner(side) + "' and a bound, such as '" + labels(side).get(0) + "'");
  }

  private static void report(Table table, int row, int column, String found, String expected) {
    if (!table.findings().knows(row, column)) {
      table
          .findings()
          .cell(
              row,
              column,
              found.isEmpty() ? "nothing" : Told.quoted(found),
              expected,
              "Correct the cell.");
    }
  }

  private Optional<Edit> edit(Node list, List<Object> wanted) {
    List<Object> now = new ArrayList<>();
    for (Node item : Nodes.items(list)) {
      now.add(
          Nodes.items(item).isEmpty()
              ? Nodes.text(item)
              : Nodes.items(item).stream().<Object>map(Nodes::text).toList());
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      boolean same = i < now.size() && now.get(i).equals(wanted.get(i));
      entries.add(same ? new Entry.Kept(i) : new Entry.Fresh(FlowText.of(wanted.get(i))));
    }
    return Listing.of(place.source(), list).with(entries);
  }

  @Override
  public Optional<Spot> spot(String at, Table table) {
    Matcher cell =
        Pattern.compile(Pattern.quote(path + "." + values()) + "\\[(\\d+)\\](?:\\[(\\d+)\\])?.*")
            .matcher(at);
    if (cell.matches()) {
      int column = cell.group(2) == null ? 0 : Integer.parseInt(cell.group(2)) + 1;
      return Optional.of(new Spot(Integer.parseInt(cell.group(1)) + 1, column));
    }
    Matcher bound =
        Pattern.compile(Pattern.quote(path) + "\\.(down|across)\\.bounds\\[(\\d+)\\].*")
            .matcher(at);
    if (bound.matches()) {
      int number = Integer.parseInt(bound.group(2)) + 1;
      return Optional.of(bound.group(1).equals("down") ? new Spot(number, 1) : new Spot(1, number));
    }
    return Optional.empty();
  }
}
