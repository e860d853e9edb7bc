package io.countersign.matrices;

import io.countersign.matrices.Listing.Span;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** How one row of a table is written in a plan. */
interface RowForm {

  /** The cells of a row that stands in the plan, by column; what no cell can hold is reported. */
  Map<Column, String> cells(Span row, Unheld unheld);

  /** The row as a text of the plan. */
  String text(Map<Column, String> cells);

  /** The column of that title, if rows of this form can have it. */
  Optional<Column> column(String title);

  /** The titles that columns may have, for people. */
  String titles();

  /** Whether two rows that agree in all such columns are the same row twice. */
  boolean identifies(Column column);

  /** Columns from left to right, beyond the order in which rows mention them. */
  Comparator<Column> order();
}
