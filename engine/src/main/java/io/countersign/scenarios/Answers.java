package io.countersign.scenarios;

import io.countersign.attainment.Attainment;
import io.countersign.calculation.ContractCost;
import io.countersign.calculation.MeasureTotal;
import io.countersign.calculation.OnTargetPay;
import io.countersign.calculation.Outcome;
import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealLine;
import io.countersign.earning.Earning;
import io.countersign.earning.Settlement;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.money.Unit;
import io.countersign.rulebook.Explanation.Step;
import io.countersign.scenarios.Expectation.Filter;
import io.countersign.scenarios.Scenario.Calculated;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What came out, figure by figure. */
record Answers(Calculated calculated) {

  /** One figure, or in words why there is not one. */
  record Answer(List<Fraction> value, String words) {
    static Answer of(Fraction value) {
      return new Answer(List.of(value), "");
    }

    static Answer of(BigDecimal value) {
      return of(Fraction.of(value));
    }

    static Answer none(String words) {
      return new Answer(List.of(), words);
    }
  }

  private Outcome outcome() {
    return calculated.outcome();
  }

  List<Earning> earnings(Filter of) {
    return outcome().earnings().stream()
        .filter(of::fits)
        .filter(earning -> of.payableIn() == null || !payable(earning, of).isEmpty())
        .toList();
  }

  Answer pay(Filter of) {
    if (!of.step().isEmpty()) {
      return Answer.of(steps(of, step -> step.label().contains(of.step())));
    }
    return Answer.of(
        of.payableIn() == null
            ? sum(of, earning -> earning.amount().amount())
            : sum(of, earning -> amount(payable(earning, of))));
  }

  Answer exact(Filter of) {
    return Answer.of(steps(of, step -> !step.isRounding()));
  }

  Answer held(Filter of) {
    return Answer.of(sum(of, earning -> earning.heldAmount().amount()));
  }

  private BigDecimal sum(Filter of, Function<Earning, BigDecimal> amount) {
    return earnings(of).stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal steps(Filter of, Predicate<Step> counts) {
    return earnings(of).stream()
        .flatMap(earning -> earning.explanation().steps().stream())
        .filter(counts)
        .map(Step::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Settlement.Part> payable(Earning earning, Filter of) {
    Period period = Objects.requireNonNull(of.payableIn());
    return earning.payable().stream().filter(part -> period.contains(part.from())).toList();
  }

  private static BigDecimal amount(List<Settlement.Part> parts) {
    return parts.stream().map(p -> p.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Answer height(Filter of) {
    Map<Period, Fraction> heights = new TreeMap<>();
    for (MeasureTotal total : outcome().totals()) {
      if (of.fits(total.who(), "", total.period())
          && of.component().isEmpty()
          && isOf(total.total().measure(), of)) {
        heights.merge(total.period(), Fraction.of(total.total().value()), Fraction::plus);
      }
    }
    return only(heights, "0");
  }

  private static boolean isOf(String measure, Filter of) {
    return of.measure().isEmpty() || of.measure().equals(measure);
  }

  Answer quota(Filter of) {
    return attained(of, a -> Fraction.of(Objects.requireNonNull(a.quota())));
  }

  Answer attainment(Filter of) {
    return attained(
        of, a -> Fraction.of(a.total().value()).over(Objects.requireNonNull(a.quota())));
  }

  private Answer attained(Filter of, Function<Attainment, Fraction> figure) {
    Map<Period, Fraction> figures = new TreeMap<>();
    for (Attainment attainment : outcome().attainments()) {
      if (of.fits(attainment.who(), attainment.component(), attainment.period())
          && attainment.quota() != null
          && isOf(attainment.total().measure(), of)) {
        Fraction value = figure.apply(attainment);
        Fraction other = figures.putIfAbsent(attainment.period(), value);
        if (other != null && !other.equals(value)) {
          return Answer.none("several: " + other + " and " + value + "; say whose and which");
        }
      }
    }
    return only(figures, "");
  }

  /**
   * The one figure of all periods.
   *
   * @param absent what it is when there is none at all; empty when that is no figure
   */
  private static Answer only(Map<Period, Fraction> figures, String absent) {
    Set<Fraction> different = new HashSet<>(figures.values());
    if (different.size() == 1) {
      return Answer.of(different.iterator().next());
    }
    return different.isEmpty()
        ? absent.isEmpty() ? Answer.none("none") : Answer.of(new BigDecimal(absent))
        : Answer.none("one for each period, " + figures + "; say which");
  }

  /** Pay / worth of the deals that paid it. */
  Answer effectiveRate(Filter of) {
    List<Earning> earnings = earnings(of);
    Set<String> paid = new HashSet<>();
    earnings.forEach(earning -> paid.add(earning.key().origin().deal()));
    Currency currency = calculated.worksheet().plan().plan().currency();
    BigDecimal worth =
        calculated.worksheet().deals().stream()
            .filter(deal -> paid.contains(deal.deal().value()))
            .flatMap(deal -> deal.won().stream())
            .map(Won::opportunity)
            .flatMap(opportunity -> opportunity.sale().lines().stream())
            .map(DealLine::amount)
            .filter(amount -> amount.unit().equals(Unit.of(currency)))
            .map(amount -> amount.value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return worth.signum() == 0
        ? Answer.none("no deal in " + currency + " that paid it")
        : Answer.of(
            Fraction.of(sum(of, earning -> earning.amount().amount())).over(Fraction.of(worth)));
  }

  Answer balance(Filter of, Outcome.Kind kind) {
    Map<Period, Fraction> balances = new TreeMap<>();
    for (Outcome.Balance balance : outcome().beside().balances()) {
      if (balance.kind() == kind
          && of.fits(balance.who(), balance.component(), balance.period())) {
        balances.merge(balance.period(), Fraction.of(balance.amount().amount()), Fraction::plus);
      }
    }
    return only(balances, "0");
  }

  /** What is given other than money. */
  Answer reward(Filter of) {
    return Answer.of(
        outcome().beside().given().stream()
            .filter(given -> of.fits(given.who(), given.component(), given.period()))
            .map(given -> given.value().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  Answer onTarget(Filter of, Function<OnTargetPay, Optional<Fraction>> figure) {
    Map<Period, Fraction> figures = new TreeMap<>();
    for (OnTargetPay pay : OnTargetPay.of(calculated.worksheet())) {
      if (of.fits(pay.who(), "", pay.period()) && of.component().isEmpty()) {
        figure.apply(pay).ifPresent(value -> figures.put(pay.period(), value));
      }
    }
    return only(figures, "");
  }

  Answer cost(Filter of, Function<ContractCost, Money> figure) {
    return Answer.of(
        ContractCost.of(calculated.worksheet(), outcome()).stream()
            .filter(of::fits)
            .map(figure)
            .map(Money::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private record Payment(String who, Period month, Currency currency) {}

  Answer settlements(Filter of) {
    Set<Payment> payments = new HashSet<>();
    for (Earning earning : earnings(of)) {
      for (Settlement.Part part : earning.payable()) {
        if (of.payableIn() == null || of.payableIn().contains(part.from())) {
          payments.add(
              new Payment(
                  earning.key().who().value(),
                  Cadence.MONTH.periodOf(part.from()),
                  payout(earning).currency()));
        }
      }
    }
    return Answer.of(Fraction.of(payments.size()));
  }

  /** What is paid out in a currency. */
  BigDecimal paidOut(Filter of, Currency in) {
    return earnings(of).stream()
        .map(Answers::payout)
        .filter(money -> money.currency().equals(in))
        .map(Money::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Money payout(Earning earning) {
    Settlement settlement = earning.settlement();
    return settlement == null || settlement.payout() == null
        ? earning.amount()
        : settlement.payout().amount();
  }
}
