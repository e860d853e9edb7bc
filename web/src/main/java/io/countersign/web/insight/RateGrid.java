package io.countersign.web.insight;

import io.countersign.documents.Block;
import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Row;
import io.countersign.plans.RateTable;
import io.countersign.plans.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rates as a table on paper: one row for each tier, with what it pays. */
final class RateGrid {

  private RateGrid() {}

  /**
   * @param heading what the last column tells
   * @param pays what a tier pays, in words
   */
  static Block of(RateTable table, String heading, Function<Tier, String> pays) {
    boolean parts = table.scale() == RateTable.Scale.ATTAINMENT;
    List<Row> rows = new ArrayList<>();
    for (Tier tier : table.tiers()) {
      rows.add(
          Row.of(
              String.valueOf(tier.number()),
              bound(tier.from(), parts),
              tier.to() == null ? "and above" : bound(tier.to(), parts) + owner(tier),
              pays.apply(tier)));
    }
    return new Block.Grid(
        List.of(
            Column.words("Tier", 2),
            Column.figures(parts ? "From, of quota" : "From", 5),
            Column.words("To", 8),
            Column.figures(heading, 7)),
        rows);
  }

  /** Whether a table says anything: a single tier of 1 multiplies nothing. */
  static boolean tells(RateTable table) {
    return table.tiers().size() > 1
        || table.tiers().get(0).rate().fraction().compareTo(BigDecimal.ONE) != 0;
  }

  private static String owner(Tier tier) {
    return tier.bound() == Tier.Bound.INCLUDED ? " (included)" : " (not included)";
  }

  private static String bound(BigDecimal bound, boolean part) {
    return part ? Phrases.percent(bound) : Phrases.number(bound);
  }
}
