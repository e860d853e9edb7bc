package io.countersign.matrices;

import io.countersign.matrices.Listing.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A row that is one word of a deal with its weight. */
record WeightForm(Column word, Column weight) implements RowForm {

  /** The form of a table by a field of the deal. */
  static WeightForm by(String field) {
    return new WeightForm(RuledForm.word(field), RuledForm.value("weight"));
  }

  @Override
  public Map<Column, String> cells(Span row, Unheld unheld) {
    Map<Column, String> cells = new LinkedHashMap<>();
    cells.put(word, Nodes.text(row.first()));
    cells.put(weight, Nodes.text(row.last()));
    return cells;
  }

  @Override
  public String text(Map<Column, String> cells) {
    return FlowText.text(cells.getOrDefault(word, ""))
        + ": "
        + FlowText.text(cells.getOrDefault(weight, ""));
  }

  @Override
  public Optional<Column> column(String title) {
    return title.equals(word.title())
        ? Optional.of(word)
        : Optional.of(weight).filter(column -> title.equals(column.title()));
  }

  @Override
  public String titles() {
    return word.title() + ", " + weight.title();
  }

  @Override
  public boolean identifies(Column column) {
    return column.equals(word);
  }

  @Override
  public Comparator<Column> order() {
    return Comparator.comparing(weight::equals);
  }
}
