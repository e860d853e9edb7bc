package io.countersign.intake;

import java.util.List;
import java.util.Set;

/** Makes facts of the rows of one file, one row after the other. */
interface FactReader<F> {

  String file();

  /** The columns that the file must have. */
  Set<String> columns();

  /** Looks up what some rows refer to, before these rows are read. */
  default void expect(List<RowReading> rows) {}

  /** The facts a row tells that are not known yet; none when the row has a problem. */
  List<F> read(RowReading row);
}
