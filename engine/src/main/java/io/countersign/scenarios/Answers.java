package io.countersign.scenarios;

import io.countersign.attainment.Attainment;
import io.countersign.calculation.ContractCost;
import io.countersign.calculation.MeasureTotal;
import io.countersign.calculation.OnTargetPay;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Outcome.Balance;
import io.countersign.calendar.Period;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.scenarios.Expectation.Filter;
import io.countersign.scenarios.Scenario.Calculated;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Every figure of one part of an outcome. */
record Answers(Calculated calculated, Filter of) {

  private static final Answer NOTHING = Answer.of(Fraction.ZERO);
  private static final Answer NONE = Answer.none("none");

  Answer to(Figure figure) {
    Pay pay = new Pay(calculated, of);
    return switch (figure) {
      case PAY, WAS, DELTA -> pay.amount();
      case EXACT -> pay.exact();
      case HELD -> pay.held();
      case HEIGHT -> height();
      case QUOTA -> attained(Answers::quota);
      case ATTAINMENT ->
          attained(a -> quota(a).map(quota -> Fraction.of(a.total().value()).over(quota)));
      case EFFECTIVE_RATE -> pay.effectiveRate();
      case OWED_ON_DRAW, ABOVE_CAP, LOST_ABOVE_CAP, FORGIVEN, TO_RECOVER ->
          balance(Outcome.Kind.valueOf(figure.name()));
      case REWARD -> reward();
      case ON_TARGET_PAY -> onTarget(target -> Optional.of(Fraction.of(target.mix().ote())));
      case BASE_SHARE -> onTarget(target -> Optional.of(target.mix().baseShare()));
      case TARGET_RATE -> onTarget(OnTargetPay::targetRate);
      case CAPITALISED -> cost(cost -> cost.costs().capitalised());
      case EXPENSED -> cost(cost -> cost.costs().expensed());
      case MONTHLY -> cost(cost -> cost.amortised(of.month()));
      case SETTLEMENTS -> pay.settlements();
    };
  }

  /** Of several people the sum, of several measures or periods none unless they are the same. */
  private Answer height() {
    Map<String, Fraction> heights = new TreeMap<>();
    for (MeasureTotal total : calculated.outcome().totals()) {
      String measure = total.total().measure();
      if (of.component().isEmpty() && of.fits(total.who(), "", total.period()) && isOf(measure)) {
        heights.merge(
            measure + " " + total.period(), Fraction.of(total.total().value()), Fraction::plus);
      }
    }
    return Answer.only(heights, NOTHING);
  }

  private boolean isOf(String measure) {
    return of.measure().isEmpty() || of.measure().equals(measure);
  }

  private static Optional<Fraction> quota(Attainment attainment) {
    return Optional.ofNullable(attainment.target());
  }

  private Answer attained(Function<Attainment, Optional<Fraction>> figure) {
    Map<String, Fraction> figures = new TreeMap<>();
    for (Attainment attainment : calculated.outcome().attainments()) {
      if (of.fits(attainment.who(), attainment.component(), attainment.period())
          && isOf(attainment.total().measure())) {
        String whose =
            String.join(
                " ", attainment.who().value(), attainment.component(), attainment.period().name());
        figure.apply(attainment).ifPresent(value -> figures.put(whose, value));
      }
    }
    return Answer.only(figures, NONE);
  }

  private Answer balance(Outcome.Kind kind) {
    Map<Period, Fraction> balances = new TreeMap<>();
    for (Balance balance : calculated.outcome().beside().balances()) {
      if (balance.kind() == kind && of.fits(balance.who(), balance.component(), balance.period())) {
        balances.merge(balance.period(), Fraction.of(balance.amount().amount()), Fraction::plus);
      }
    }
    return Answer.only(balances, NOTHING);
  }

  private Answer reward() {
    return Answer.sum(
        calculated.outcome().beside().given().stream()
            .filter(given -> of.fits(given.who(), given.component(), given.period()))
            .map(given -> given.value().amount())
            .toList());
  }

  private Answer onTarget(Function<OnTargetPay, Optional<Fraction>> figure) {
    Map<String, Fraction> figures = new TreeMap<>();
    for (OnTargetPay pay : OnTargetPay.of(calculated.worksheet())) {
      if (of.component().isEmpty() && of.fits(pay.who(), "", pay.period())) {
        figure.apply(pay).ifPresent(value -> figures.put(pay.who() + " " + pay.period(), value));
      }
    }
    return Answer.only(figures, NONE);
  }

  private Answer cost(Function<ContractCost, Money> figure) {
    return Answer.sum(
        ContractCost.of(calculated.worksheet(), calculated.outcome()).stream()
            .filter(of::fits)
            .map(figure)
            .map(Money::amount)
            .toList());
  }
}
