package io.countersign.documents;

import java.io.IOException;

/** How the width of a grid is shared out: by the columns' shares, but no figure is ever broken. */
final class Columns {

  private Columns() {}

  /**
   * The width of each column in points.
   *
   * @throws IllegalArgumentException when the figures alone are wider than the paper
   */
  static float[] widths(Fonts fonts, Block.Grid grid, float width, float gutter)
      throws IOException {
    int count = grid.columns().size();
    float available = width - (count - 1) * gutter;
    float shares = 0;
    for (Block.Column column : grid.columns()) {
      shares += column.share();
    }
    float[] widths = new float[count];
    float missing = 0;
    float words = 0;
    for (int at = 0; at < count; at++) {
      Block.Column column = grid.columns().get(at);
      widths[at] = available * column.share() / shares;
      if (column.figures()) {
        float needed = widest(fonts, grid, at);
        missing += Math.max(0, needed - widths[at]);
        widths[at] = Math.max(needed, widths[at]);
      } else {
        words += widths[at];
      }
    }
    if (missing > 0) {
      float factor = words == 0 ? 0 : (words - missing) / words;
      if (factor < 0.3f) {
        throw new IllegalArgumentException(
            "The figures of the grid "
                + grid.columns().stream().map(Block.Column::heading).toList()
                + " do not fit on the paper; give it fewer columns");
      }
      for (int at = 0; at < count; at++) {
        if (!grid.columns().get(at).figures()) {
          widths[at] *= factor;
        }
      }
    }
    return widths;
  }

  private static float widest(Fonts fonts, Block.Grid grid, int column) throws IOException {
    float widest = 0;
    for (Block.Row row : grid.rows()) {
      Style style = row.total() ? Style.SUM : Style.CELL;
      for (String line : fonts.checked(style, row.cells().get(column)).split("\n", -1)) {
        widest = Math.max(widest, fonts.width(style, line) + 0.01f);
      }
    }
    return widest;
  }
}
