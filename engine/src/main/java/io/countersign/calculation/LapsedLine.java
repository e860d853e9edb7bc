package io.countersign.calculation;

import io.countersign.earning.Earning;
import io.countersign.money.Money;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import io.countersign.rulebook.Explanation.Step;
import java.time.LocalDate;
import java.util.List;

/** What of an earning is never paid because its deal was cancelled before it was released. */
record LapsedLine(Earning earned, Money amount, LocalDate cancelled) implements Earning.Explained {

  @Override
  public Explanation explanation() {
    Explanation before = earned.explanation();
    return new Explanation(
        before.rule(),
        before.clause(),
        List.of(
            new Input(
                "Earned in " + earned.key().period(),
                Figures.amount(earned.amount().amount()),
                "deal " + earned.key().origin().deal()),
            new Input("Cancelled", cancelled.toString(), String.valueOf(earned.held()))),
        List.of(new Step("Never released", "what was still held on that day", amount.amount())));
  }
}
