package io.countersign.web.insight;

import io.countersign.documents.Block;
import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Row;
import io.countersign.plans.Commission;
import io.countersign.plans.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A commission in plain words, with its rates as tables. */
final class CommissionWords {

  private final Phrases phrases;

  CommissionWords(Phrases phrases) {
    this.phrases = phrases;
  }

  List<Block> of(Commission pay) {
    List<String> said = new ArrayList<>();
    said.add(price(pay));
    if (!pay.decidesItself()) {
      said.add("The tier is decided by " + phrases.measure(pay.by().measure()) + ".");
    }
    if (pay.by().quota() != null) {
      said.add("It is held against the quota " + pay.by().quota() + ".");
    }
    boolean table = pay.byTable() && RateGrid.tells(pay.rates()) && !isOneRate(pay);
    if (table && pay.rates().tiers().size() > 1) {
      said.add(method(pay.rates().method()));
    }
    if (pay.walk() == Commission.Walk.EACH_DEAL) {
      said.add("Each deal goes through the tiers on its own.");
    }
    Commission.Threshold threshold = pay.threshold();
    if (threshold != null) {
      said.add(threshold(threshold));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(String.join(" ", said)));
    if (table) {
      blocks.add(rates(pay));
    }
    blocks.addAll(tables(pay));
    return blocks;
  }

  private String price(Commission pay) {
    String measure = phrases.measure(pay.pays());
    if (pay.price() instanceof Commission.Flat flat) {
      return "Pays " + phrases.rate(pay.pays(), flat.rate()) + " of " + measure + ".";
    }
    if (pay.price() instanceof Commission.OnTarget onTarget) {
      return "Pays a target of "
          + phrases.target(onTarget.target())
          + " at 100 % of the quota, and its part by the attainment of "
          + measure
          + ".";
    }
    return isOneRate(pay)
        ? "Pays "
            + phrases.rate(pay.pays(), pay.rates().tiers().get(0).rate())
            + " of "
            + measure
            + "."
        : "Pays the rates below on " + measure + ".";
  }

  private static boolean isOneRate(Commission pay) {
    return pay.price() instanceof Commission.InTable
        && pay.rates().tiers().size() == 1
        && pay.rates().method() != RateTable.Method.INTERPOLATED;
  }

  private static String method(RateTable.Method method) {
    return switch (method) {
      case MARGINAL -> "Each part of the total is paid at the rate of its own tier.";
      case RETROACTIVE -> "The whole total is paid at the rate of the tier it reaches.";
      case TOP_TIER ->
          "Up to the quota the first tier holds; everything above it is paid at the tier reached.";
      case INTERPOLATED ->
          "What a tier pays is reached at its end; between the ends pay rises evenly.";
    };
  }

  private static String threshold(Commission.Threshold threshold) {
    String bound =
        threshold.part()
            ? Phrases.percent(threshold.bound()) + " of the quota"
            : Phrases.number(threshold.bound());
    return "It takes "
        + (threshold.reachedAtBound() ? "at least " : "more than ")
        + bound
        + (threshold.isForPeriod() ? " in a period" : " for each deal")
        + (threshold.excessOnly() ? "; only what is above is paid." : "; then everything is paid.");
  }

  private Block rates(Commission pay) {
    boolean alone = pay.price() instanceof Commission.InTable;
    if (pay.rates().method() == RateTable.Method.INTERPOLATED) {
      return RateGrid.of(
          pay.rates(),
          alone ? "Pay at its end" : "Part of target",
          tier -> alone ? phrases.money(tier.rate().fraction()) : tier.rate().inPercent());
    }
    return RateGrid.of(
        pay.rates(),
        alone ? "Rate" : "Times",
        tier -> alone ? phrases.rate(pay.pays(), tier.rate()) : tier.rate().inPercent());
  }

  private List<Block> tables(Commission pay) {
    List<Row> rows = new ArrayList<>();
    if (pay.price() instanceof Commission.Rows prices) {
      for (Commission.Row row : prices.rows()) {
        String pays =
            row.per() == Commission.Per.DEAL
                ? phrases.money(row.amount()) + " for the deal"
                : phrases.rate(pay.pays(), new io.countersign.money.Rate(row.amount()));
        rows.add(Row.of(row.where().words(), pays));
      }
      return List.of(grid("For deals where", "Pays", rows));
    }
    if (pay.price() instanceof Commission.Cases cases) {
      for (Commission.Case one : cases.cases()) {
        String amount = one.amount().signum() == 0 ? "" : " and " + phrases.money(one.amount());
        rows.add(Row.of(one.when().words(), phrases.rate(pay.pays(), one.rate()) + amount));
      }
      return List.of(grid("The first that holds", "Pays", rows));
    }
    if (pay.price() instanceof Commission.Grid cells) {
      for (int i = 0; i < cells.cells().size(); i++) {
        for (int j = 0; j < cells.cells().get(i).size(); j++) {
          BigDecimal cell = cells.cells().get(i).get(j);
          rows.add(
              Row.of(
                  band(cells.down(), i) + "; " + band(cells.across(), j),
                  cells.amounts() ? phrases.money(cell) : Phrases.percent(cell)));
        }
      }
      return List.of(grid("Where the measures stand", "Pays", rows));
    }
    return List.of();
  }

  private static String band(Commission.Edge edge, int at) {
    List<BigDecimal> bounds = edge.bounds();
    boolean part = edge.base().quota() != null;
    String from = at == 0 ? "" : " from " + bound(bounds.get(at - 1), part);
    String to = at == bounds.size() ? "" : " to " + bound(bounds.get(at), part);
    return edge.base().measure() + from + to;
  }

  private static String bound(BigDecimal bound, boolean part) {
    return part ? Phrases.percent(bound) : Phrases.number(bound);
  }

  private static Block grid(String words, String figures, List<Row> rows) {
    return new Block.Grid(List.of(Column.words(words, 14), Column.figures(figures, 8)), rows);
  }
}
