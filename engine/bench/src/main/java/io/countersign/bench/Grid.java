package io.countersign.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rows of cells under heads, written so that people and Markdown read them: a column of words is
 * aligned left, one of numbers right.
 */
final class Grid {

  private static final int LEAST = 9;

  private final List<String> heads;
  private final List<List<String>> rows = new ArrayList<>();
  private final int words;

  /**
   * @param words how many columns, from the left, hold words
   */
  Grid(int words, String... heads) {
    this.words = words;
    this.heads = List.of(heads);
  }

  /** Adds a row with a cell for every head. */
  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** A number with a comma between thousands. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    List<Integer> widths = new ArrayList<>();
    List<String> rule = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int column = i;
      int widest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      int width = Math.max(LEAST, Math.max(widest, heads.get(i).length()));
      widths.add(width);
      rule.add(i < words ? "-".repeat(width) : "-".repeat(width - 1) + ":");
    }
    append(text, heads, widths);
    append(text, rule, widths);
    rows.forEach(row -> append(text, row, widths));
    return text.toString();
  }

  private void append(StringBuilder text, List<String> cells, List<Integer> widths) {
    text.append('|');
    for (int i = 0; i < cells.size(); i++) {
      String width = "%" + (i < words ? "-" : "") + widths.get(i) + "s";
      text.append(' ').append(String.format(Locale.ROOT, width, cells.get(i))).append(" |");
    }
    text.append('\n');
  }
}
