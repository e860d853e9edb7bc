package io.countersign.scenarios;

import io.countersign.calculation.Outcome;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.rulebook.Explanation.Step;
import io.countersign.yaml.Item;
import java.util.List;
import java.util.stream.Collectors;

/** Earnings as lines of text. */
final class Lines {

  private static final int MOST = 40;

  private Lines() {}

  /** Each earning with the steps that add up to it. */
  static List<String> explained(List<Earning> earnings) {
    return earnings.stream().limit(MOST).map(Lines::explained).toList();
  }

  private static String explained(Earning earning) {
    String steps =
        earning.explanation().steps().stream().map(Lines::words).collect(Collectors.joining("; "));
    return plain(earning) + (steps.isEmpty() ? "" : " = " + steps);
  }

  private static String words(Step step) {
    return step.label()
        + ": "
        + step.formula()
        + " = "
        + step.amount().stripTrailingZeros().toPlainString();
  }

  private static String plain(Earning earning) {
    EarningKey key = earning.key();
    String deal = key.origin().deal();
    return String.join(
            " ",
            key.period().name(),
            key.who().value(),
            key.component(),
            Item.word(key.origin().kind()) + (deal.isEmpty() ? "" : " " + deal),
            earning.amount().toString(),
            earning.settlement() == null ? "" : settled(earning))
        .strip();
  }

  private static String settled(Earning earning) {
    StringBuilder words = new StringBuilder("(");
    earning
        .payable()
        .forEach(p -> words.append(p.amount()).append(" from ").append(p.from()).append(", "));
    words.append("held ").append(earning.heldAmount());
    if (earning.settlement() != null && earning.settlement().payout() != null) {
      words.append(", paid out ").append(earning.settlement().payout().amount());
    }
    return words.append(')').toString();
  }

  /** Everything of an outcome that must not depend on the order of the deals. */
  static List<String> everything(Outcome outcome) {
    return outcome.earnings().stream()
        .map(earning -> earning.key() + " " + plain(earning))
        .sorted()
        .toList();
  }
}
