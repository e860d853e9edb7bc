package io.countersign.scenarios;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealLine;
import io.countersign.earning.Earning;
import io.countersign.earning.Settlement;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.Unit;
import io.countersign.rulebook.Explanation.Step;
import io.countersign.scenarios.Expectation.Filter;
import io.countersign.scenarios.Scenario.Calculated;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is paid in one part of an outcome. */
record Pay(Calculated calculated, Filter of) {

  /** The earnings in it. */
  List<Earning> earnings() {
    return calculated.outcome().earnings().stream()
        .filter(of::fits)
        .filter(earning -> of.payableIn() == null || !parts(earning).isEmpty())
        .toList();
  }

  /** What of an earning is payable in the period asked for. */
  private List<Settlement.Part> parts(Earning earning) {
    Period in = of.payableIn();
    return earning.payable().stream()
        .filter(part -> in == null || in.contains(part.from()))
        .toList();
  }

  Answer amount() {
    if (!of.step().isEmpty()) {
      return steps(step -> step.label().contains(of.step()));
    }
    return of.payableIn() == null
        ? sum(earning -> earning.amount().amount())
        : Answer.sum(
            earnings().stream()
                .flatMap(earning -> parts(earning).stream())
                .map(part -> part.amount().amount())
                .toList());
  }

  Answer exact() {
    return steps(step -> !step.isRounding());
  }

  Answer held() {
    return sum(earning -> earning.heldAmount().amount());
  }

  private Answer sum(Function<Earning, BigDecimal> amount) {
    return Answer.sum(earnings().stream().map(amount).toList());
  }

  private Answer steps(Predicate<Step> counts) {
    return Answer.sum(
        earnings().stream()
            .flatMap(earning -> earning.explanation().steps().stream())
            .filter(counts)
            .map(Step::amount)
            .toList());
  }

  /** Pay / worth of the deals that paid it. */
  Answer effectiveRate() {
    Set<String> paid = new HashSet<>();
    earnings().forEach(earning -> paid.add(earning.key().origin().deal()));
    Unit currency = Unit.of(calculated.worksheet().plan().plan().currency());
    BigDecimal worth =
        calculated.worksheet().deals().stream()
            .filter(deal -> paid.contains(deal.deal().value()))
            .flatMap(deal -> deal.won().map(Won::opportunity).stream())
            .flatMap(opportunity -> opportunity.sale().lines().stream())
            .map(DealLine::amount)
            .filter(amount -> amount.unit().equals(currency))
            .map(Quantity::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return worth.signum() == 0
        ? Answer.none("no deal in " + currency.code() + " that paid it")
        : Answer.of(amount().value().orElse(Fraction.ZERO).over(worth));
  }

  private record Payment(String who, Period month, Currency currency) {}

  /** One for each person, month of payment and currency. */
  Answer settlements() {
    Set<Payment> payments = new HashSet<>();
    for (Earning earning : earnings()) {
      for (Settlement.Part part : parts(earning)) {
        payments.add(
            new Payment(
                earning.key().who().value(),
                Cadence.MONTH.periodOf(part.from()),
                payout(earning).currency()));
      }
    }
    return Answer.of(Fraction.of(payments.size()));
  }

  /** What is paid out in a currency. */
  BigDecimal paidOut(Currency in) {
    return earnings().stream()
        .map(Pay::payout)
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
