package io.countersign.web.insight;

import io.countersign.documents.Block;
import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Row;
import io.countersign.plans.Contest;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.RateTable;
import io.countersign.plans.Scorecard;
import io.countersign.plans.Target;
import java.util.ArrayList;
import java.util.List;

/** Bonuses, scorecards and contests in plain words, with their levels as tables. */
final class BonusWords {

  private final Phrases phrases;

  BonusWords(Phrases phrases) {
    this.phrases = phrases;
  }

  List<Block> bonus(Bonus bonus) {
    String amount = phrases.target(bonus.amount());
    if (bonus.times() != null) {
      return List.of(
          new Block.Paragraph(
              "Pays %s for each time that %s counts, at most %d times."
                  .formatted(
                      amount, phrases.measure(bonus.times().measure()), bonus.times().most())));
    }
    if (bonus.base() == null) {
      return List.of(new Block.Paragraph("Pays " + amount + " for a period."));
    }
    String measure = phrases.measure(bonus.base().measure());
    String quota = bonus.base().quota() == null ? "" : " against the quota " + bonus.base().quota();
    RateTable steps = bonus.steps();
    if (steps == null) {
      String least =
          bonus.base().quota() == null
              ? Phrases.number(bonus.atLeast().fraction())
              : bonus.atLeast().inPercent();
      return List.of(
          new Block.Paragraph(
              "Pays " + amount + " when " + measure + quota + " reaches " + least + "."));
    }
    return List.of(
        new Block.Paragraph("Pays by the level that " + measure + quota + " reaches."),
        RateGrid.of(
            steps,
            "Pays",
            tier ->
                bonus.amount() instanceof Target.Fixed fixed
                    ? phrases.money(fixed.amount().multiply(tier.rate().fraction()))
                    : tier.rate().inPercent()));
  }

  List<Block> scorecard(Scorecard card) {
    List<Row> rows = new ArrayList<>();
    for (Scorecard.Goal goal : card.goals()) {
      rows.add(
          Row.of(
              goal.id() + ": " + goal.base().measure(),
              Phrases.word(goal.score()) + limits(goal.limits()),
              goal.weight().inPercent()));
    }
    return List.of(
        new Block.Paragraph(
            "Pays a target of "
                + phrases.target(card.target())
                + " times the weighted sum of these scores."),
        new Block.Grid(
            List.of(
                Column.words("Goal", 8), Column.words("Score", 10), Column.figures("Weight", 4)),
            rows));
  }

  private static String limits(Scorecard.Limits limits) {
    return (limits.floor() == null ? "" : ", from " + Phrases.percent(limits.floor()))
        + (limits.cap() == null ? "" : ", at most " + Phrases.percent(limits.cap()));
  }

  List<Block> contest(Contest contest) {
    List<Row> rows = new ArrayList<>();
    for (Contest.Prize prize : contest.prizes()) {
      String ranks =
          prize.from() == prize.to()
              ? String.valueOf(prize.from())
              : prize.from() + " to " + prize.to();
      rows.add(Row.of(ranks, phrases.money(prize.amount())));
    }
    String ties =
        switch (contest.ties()) {
          case SHARE -> "those who tie share the prizes of their ranks";
          case EARLIEST -> "of those who tie, who came there first is first";
          case EACH -> "each of those who tie gets the prize";
          case THEN_BY -> "a tie is decided by " + contest.thenBy();
        };
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Prizes by rank in "
                + phrases.measure(contest.base().measure())
                + (contest.lowest() ? ", the lowest first; " : ", the highest first; ")
                + ties
                + "."));
    if (!rows.isEmpty()) {
      blocks.add(
          new Block.Grid(List.of(Column.words("Rank", 6), Column.figures("Prize", 6)), rows));
    }
    return blocks;
  }
}
