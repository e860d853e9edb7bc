package io.countersign.scenarios;

import io.countersign.calculation.CalculationProblem;
import io.countersign.calculation.Outcome;
import io.countersign.earning.Earning;
import io.countersign.earning.Settlement;
import io.countersign.scenarios.Scenario.Told;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds for every scenario: nothing is missing that nobody expects to be, every line is the
 * sum of its steps and of what is payable and held of it, and the order of the deals changes
 * nothing.
 */
final class Laws {

  private final Scenario scenario;
  private final Told told;
  private final List<Difference> broken = new ArrayList<>();

  Laws(Scenario scenario, Told told) {
    this.scenario = scenario;
    this.told = told;
  }

  List<Difference> brokenBy(Outcome outcome) {
    outcome.problems().stream().filter(this::isUnexpected).forEach(this::problem);
    outcome.earnings().forEach(this::addsUp);
    Outcome turned = told.turnedRound().outcome();
    if (!Lines.everything(outcome).equals(Lines.everything(turned))) {
      add(
          "the deals told the other way round",
          String.join("; ", Lines.everything(outcome)),
          String.join("; ", Lines.everything(turned)),
          List.of());
    }
    return broken;
  }

  private boolean isUnexpected(CalculationProblem problem) {
    return scenario.expectations().stream()
        .flatMap(expectation -> expectation.claims().stream())
        .noneMatch(
            claim -> claim instanceof Expectation.Problem expected && expected.fits(problem));
  }

  private void problem(CalculationProblem problem) {
    add("a problem", "none", problem.code() + ": " + problem, List.of());
  }

  private void addsUp(Earning earning) {
    compare("the steps of a line", earning, earning.explanation().total());
    Settlement settlement = earning.settlement();
    if (settlement != null) {
      compare(
          "what of a line is payable and held",
          earning,
          settlement.parts().stream()
              .filter(part -> told.isWithin(part.from()))
              .map(part -> part.amount().amount())
              .reduce(settlement.held().amount(), BigDecimal::add));
    }
  }

  private void compare(String about, Earning earning, BigDecimal got) {
    BigDecimal amount = earning.amount().amount();
    if (got.compareTo(amount) != 0) {
      add(about, amount.toPlainString(), got.toPlainString(), List.of(earning));
    }
  }

  private void add(String about, String expected, String got, List<Earning> behind) {
    broken.add(new Difference(scenario.line(), about, expected, got, Lines.explained(behind)));
  }
}
