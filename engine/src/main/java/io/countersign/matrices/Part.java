package io.countersign.matrices;

import io.countersign.matrices.Source.Edit;
import java.util.List;
import java.util.Optional;

/** A part of a plan that can be a table. */
sealed interface Part permits RowPart, GridPart {

  /**
   * The part as rows of cells, of which the first is the header.
   *
   * @throws MatrixRefused with everything in it that no table can hold
   */
  List<List<String>> rows();

  /** For each column whether its cells may be numbers of a spreadsheet. */
  List<Boolean> numbers();

  /** For each column whether its cells are words, which must not look like formulas. */
  List<Boolean> words();

  /** How the plan's text changes to say what a table says; what is wrong goes to its findings. */
  List<Edit> edits(Table table);

  /** The cell of a table that a place in the changed plan came from. */
  Optional<Spot> spot(String path, Table table);

  /** A row and a column from 1; column 0 is the whole row. */
  record Spot(int row, int column) {}
}
