package io.countersign.calculation;

import io.countersign.earning.Earning;
import io.countersign.money.Money;
import io.countersign.recovery.RecoveryDecision;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import io.countersign.rulebook.Explanation.Step;
import java.util.List;

/** What is taken back of one earning because its deal was cancelled. */
record RecoveryLine(Earning earned, Sold sold, Recoveries.Recovery recovery, Money amount)
    implements Earning.Explained {

  @Override
  public Explanation explanation() {
    RecoveryDecision decision = recovery.ruling().decision();
    String parts =
        decision.parts() == decision.of()
            ? "all of " + Figures.amount(earned.amount().amount())
            : Figures.amount(earned.amount().amount())
                + " × "
                + decision.parts()
                + " of "
                + decision.of()
                + " days still to come";
    return new Explanation(
        recovery.ruling().rule(),
        "clawback " + decision.terms().id() + ", clause " + decision.terms().clause(),
        List.of(
            new Input(
                "Earned in " + earned.key().period(),
                Figures.amount(earned.amount().amount()),
                "deal " + sold.deal() + ", sold " + sold.on()),
            new Input(
                "Cancelled", recovery.cancelled().on().toString(), recovery.cancelled().reason()),
            new Input("Window", decision.terms().withinDays() + " days from the win", "plan")),
        List.of(new Step("Taken back", parts, amount.amount())));
  }
}
