package io.countersign.web.statements;

import io.countersign.documents.Block;
import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Row;
import io.countersign.ledger.DealFacts;
import io.countersign.rulebook.Explanation;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLine;
import io.countersign.web.figures.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of a statement on paper: what went in, and the steps that add up to it. */
final class LinePrint {

  private boolean begun;

  List<Block> of(int number, Statement statement, StatementLine line) {
    List<Block> blocks = new ArrayList<>();
    if (!begun) {
      blocks.add(new Block.Heading("How each line is made"));
      begun = true;
    }
    String deal = line.about().key().origin().deal();
    blocks.add(
        new Block.Heading(
            2,
            "%d. %s%s: %s %s"
                .formatted(
                    number,
                    line.about().key().component(),
                    deal.isEmpty() ? "" : " for " + deal,
                    Words.amount(line.amount()),
                    line.amount().currency().getCurrencyCode())));
    blocks.add(new Block.Paragraph(sentence(statement, line)));
    Explanation why = line.explanation();
    if (!why.inputs().isEmpty()) {
      blocks.add(
          new Block.Grid(
              List.of(
                  Column.words("What went in", 7),
                  Column.words("Value", 6),
                  Column.words("From", 8)),
              why.inputs().stream()
                  .map(input -> Row.of(input.name(), input.value(), input.source()))
                  .toList()));
    }
    List<Row> rows = new ArrayList<>();
    for (Explanation.Step step : why.steps()) {
      rows.add(
          Row.of(step.label(), step.formula(), Words.exact(step.amount().stripTrailingZeros())));
    }
    rows.add(Row.total(line.status().words(), "", Words.amount(line.amount())));
    blocks.add(
        new Block.Grid(
            List.of(Column.words("Step", 7), Column.words("How", 8), Column.figures("Amount", 6)),
            rows));
    return blocks;
  }

  private static String sentence(Statement statement, StatementLine line) {
    DealFacts deal = line.about().basis().deal();
    Explanation why = line.explanation();
    String facts =
        Stream.of(deal.customer(), deal.product())
            .filter(word -> !word.isBlank())
            .collect(Collectors.joining(", "));
    return Stream.of(
            Words.day(line.about().on()),
            facts,
            line.about().cause().words(),
            why.rule() + " (" + why.clause() + ")",
            "Plan " + StatementView.plan(statement, line))
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining(". ", "", "."));
  }
}
