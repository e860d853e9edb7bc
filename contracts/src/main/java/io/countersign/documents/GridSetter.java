package io.countersign.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/**
 * Sets tables: grids with a header row that comes back on every page, and facts with their terms.
 */
final class GridSetter {

  private static final float PADDING = 4.5f;
  private static final float GUTTER = 12;
  private static final float TERM_WIDTH = 128;

  /** One cell as set: its words, its place in the row and its element; no element, an artifact. */
  private record Cell(
      Lines lines, float x, float width, boolean right, @Nullable PDStructureElement element) {}

  private final Fonts fonts;
  private final Tags tags;
  private final Sheet sheet;

  GridSetter(Fonts fonts, Tags tags, Sheet sheet) {
    this.fonts = fonts;
    this.tags = tags;
    this.sheet = sheet;
  }

  void set(Block.Facts facts) throws IOException {
    PDStructureElement table = tags.add(tags.document(), "Table");
    for (Block.Fact fact : facts.facts()) {
      PDStructureElement row = tags.add(table, "TR");
      List<Cell> cells = new ArrayList<>();
      cells.add(cell(term(fact), 0, false, tags.addHeader(row, "Row")));
      cells.add(cell(value(fact), TERM_WIDTH, false, tags.add(row, "TD")));
      row(cells, 1.5f, null);
    }
    sheet.space(7);
  }

  float start(Block.Facts facts) throws IOException {
    Block.Fact first = facts.facts().get(0);
    return Math.max(term(first).height(), value(first).height()) + 3;
  }

  void set(Block.Grid grid) throws IOException {
    float[] widths = Columns.widths(fonts, grid, Sheet.WIDTH, GUTTER);
    PDStructureElement table = tags.add(tags.document(), "Table");
    PDStructureElement head = tags.add(tags.add(table, "THead"), "TR");
    List<PDStructureElement> headers = new ArrayList<>();
    grid.columns().forEach(column -> headers.add(tags.addHeader(head, "Column")));
    sheet.require(start(grid));
    sheet.space(2);
    header(grid, widths, headers);
    PDStructureElement body = tags.add(table, "TBody");
    for (Block.Row row : grid.rows()) {
      PDStructureElement element = tags.add(body, "TR");
      List<Cell> cells = cells(grid, row, widths, element);
      if (row.total()) {
        sheet.rule(Sheet.LEFT, sheet.cursor() - 0.25f, Sheet.WIDTH, 0.8f, Style.INK);
      }
      row(cells, PADDING, () -> header(grid, widths, List.of()));
      sheet.rule(Sheet.LEFT, sheet.cursor(), Sheet.WIDTH, 0.4f, Style.HAIRLINE);
    }
    sheet.space(12);
  }

  /** The header and the first row stay together. */
  float start(Block.Grid grid) throws IOException {
    float[] widths = Columns.widths(fonts, grid, Sheet.WIDTH, GUTTER);
    float header = height(headerCells(grid, widths, List.of()));
    Block.Row first = grid.rows().get(0);
    float row = 0;
    for (int at = 0; at < widths.length; at++) {
      row = Math.max(row, words(first, at, widths[at]).height());
    }
    return header + row + 4 * PADDING + 2;
  }

  private interface Repeat {
    void header() throws IOException;
  }

  /** Writes a row; one that is taller than a page goes on where the next page begins. */
  private void row(List<Cell> cells, float padding, @Nullable Repeat repeat) throws IOException {
    float height = height(cells) + 2 * padding;
    if (height > sheet.room() && !sheet.untouched()) {
      nextPage(repeat);
    }
    float leading =
        (float) cells.stream().mapToDouble(c -> c.lines().style().leading()).max().orElse(1);
    int rows = cells.stream().mapToInt(c -> c.lines().count()).max().orElse(0);
    int from = 0;
    while (from < rows) {
      int fits = Math.max(1, (int) ((sheet.room() - 2 * padding) / leading));
      int until = Math.min(rows, from + fits);
      sheet.down(padding);
      slice(cells, from, until);
      float tallest = 0;
      for (Cell cell : cells) {
        int lines = Math.min(until, cell.lines().count()) - from;
        tallest = Math.max(tallest, lines * cell.lines().style().leading());
      }
      sheet.down(tallest + padding);
      from = until;
      if (from < rows) {
        nextPage(repeat);
      }
    }
  }

  private void nextPage(@Nullable Repeat repeat) throws IOException {
    sheet.breakPage();
    if (repeat != null) {
      repeat.header();
    }
  }

  private void slice(List<Cell> cells, int from, int until) throws IOException {
    for (Cell cell : cells) {
      int last = Math.min(until, cell.lines().count());
      boolean empty = cell.lines().lines().stream().allMatch(String::isEmpty);
      if (from < last && !empty) {
        Sheet.Place place =
            new Sheet.Place(Sheet.LEFT + cell.x(), sheet.cursor(), cell.width(), cell.right());
        sheet.write(cell.element(), cell.lines(), from, last, place);
      }
    }
  }

  private void header(Block.Grid grid, float[] widths, List<PDStructureElement> elements)
      throws IOException {
    row(headerCells(grid, widths, elements), PADDING, null);
    sheet.rule(Sheet.LEFT, sheet.cursor(), Sheet.WIDTH, 0.8f, Style.RULE);
  }

  private List<Cell> headerCells(Block.Grid grid, float[] widths, List<PDStructureElement> elements)
      throws IOException {
    List<Cell> cells = new ArrayList<>();
    float x = 0;
    for (int at = 0; at < widths.length; at++) {
      Block.Column column = grid.columns().get(at);
      Lines lines = Lines.broken(fonts, Style.COLUMN, column.heading(), widths[at]);
      PDStructureElement element = elements.isEmpty() ? null : elements.get(at);
      cells.add(new Cell(lines, x, widths[at], column.figures(), element));
      x += widths[at] + GUTTER;
    }
    return cells;
  }

  private List<Cell> cells(
      Block.Grid grid, Block.Row row, float[] widths, PDStructureElement element)
      throws IOException {
    List<Cell> cells = new ArrayList<>();
    float x = 0;
    for (int at = 0; at < widths.length; at++) {
      boolean right = grid.columns().get(at).figures();
      Lines lines = words(row, at, widths[at]);
      cells.add(new Cell(lines, x, widths[at], right, tags.add(element, "TD")));
      x += widths[at] + GUTTER;
    }
    return cells;
  }

  private Lines words(Block.Row row, int column, float width) throws IOException {
    Style style = row.total() ? Style.SUM : Style.CELL;
    return Lines.broken(fonts, style, row.cells().get(column), width);
  }

  private Lines term(Block.Fact fact) throws IOException {
    return Lines.broken(fonts, Style.TERM, fact.term(), TERM_WIDTH - GUTTER);
  }

  private Lines value(Block.Fact fact) throws IOException {
    return Lines.broken(fonts, Style.VALUE, fact.value(), Sheet.WIDTH - TERM_WIDTH);
  }

  private static Cell cell(Lines lines, float x, boolean right, PDStructureElement element) {
    return new Cell(lines, x, 0, right, element);
  }

  private static float height(List<Cell> cells) {
    return (float) cells.stream().mapToDouble(c -> c.lines().height()).max().orElse(0);
  }
}
