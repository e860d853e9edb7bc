package io.countersign.calculation;

import io.countersign.earning.Earning;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.plans.ClawbackTerms;
import io.countersign.recovery.RecoveryDecision;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import java.util.List;

/** What is taken back of one earning because its deal was cancelled. */
record RecoveryLine(Earning earned, Sold sold, Recoveries.Recovery recovery, Money amount)
    implements Earning.Explained {

  @Override
  public Explanation explanation() {
    RecoveryDecision decision = recovery.ruling().decision();
    StepList steps = new StepList();
    String basis = Figures.amount(earned.amount().amount());
    Fraction exact = Fraction.of(earned.amount().amount()).times(decision.part()).negated();
    steps.add("Taken back", basis + ", " + decision.how(), exact);
    Fraction taken = Fraction.of(amount.amount());
    if (isLimited(exact, taken)) {
      steps.fill("Of that", "only what was paid, in this period", taken);
    }
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
            new Input("Window", words(decision.terms().window()), "plan")),
        steps.upTo(amount));
  }

  /** Whether more than a rounding lies between two amounts. */
  private static boolean isLimited(Fraction exact, Fraction taken) {
    Fraction apart = exact.minus(taken);
    return (apart.signum() < 0 ? apart.negated() : apart).compareTo(Fraction.ONE) >= 0;
  }

  private static String words(ClawbackTerms.Window window) {
    return window.length()
        + (window.months() ? " months from " : " days from ")
        + switch (window.from()) {
          case WON -> "the win";
          case PAID -> "the payment";
          case CONTRACT_START -> "the start of the contract";
        };
  }
}
