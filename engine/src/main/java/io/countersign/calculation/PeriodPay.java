package io.countersign.calculation;

import io.countersign.calculation.Outcome.Balance;
import io.countersign.calculation.Purse.Growth;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.earning.Settlement;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.plans.Commission;
import io.countersign.plans.Plan;
import io.countersign.plans.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The books of a calculation for what is paid by the period: limits, rounding, balances. */
final class PeriodPay {

  private final Plan plan;
  private final Walks walks;
  private final Amounts amounts;
  private final Releases releases;
  private final EarningList earnings;
  private final List<Balance> balances = new ArrayList<>();

  PeriodPay(Plan plan, Walks walks, Amounts amounts, Releases releases, EarningList earnings) {
    this.plan = plan;
    this.walks = walks;
    this.amounts = amounts;
    this.releases = releases;
    this.earnings = earnings;
  }

  /**
   * Pays a line after the factors, the floor and the cap of its component; nothing for an empty
   * one.
   */
  void pay(Place place, PeriodLine line) {
    for (Pricing.Factor factor : Pricing.factors(place, place.component.terms())) {
      Fraction after = line.sum().times(factor.times());
      line.upTo(factor.title(), "× " + Figures.rate(factor.times()), after);
    }
    payAsItIs(place, line);
  }

  /** The same for a line that the factors are in already. */
  void payAsItIs(Place place, PeriodLine line) {
    Terms.Floor floor = place.component.terms().floor();
    Purse purse = walks.purse(place);
    Fraction so = purse.pay().plus(line.sum());
    if (floor != null
        && floor.each() == Terms.Each.PERIOD
        && so.signum() > 0
        && so.compareTo(Fraction.of(floor.amount())) < 0) {
      line.add(
          "Floor",
          "at least " + Figures.amount(floor.amount()),
          Fraction.of(floor.amount()).minus(so));
    }
    if (line.isEmpty()) {
      return;
    }
    Growth growth = purse.add(line.sum());
    line.upTo("Cap", "of the component in " + place.period, growth.capped());
    post(place, line, Kind.EARNED, growth.minor());
  }

  /** Posts a line of another kind, rounded on its own. */
  long post(Place place, PeriodLine line, Kind kind) {
    long minor = rounded(line.sum());
    post(place, line, kind, minor);
    return minor;
  }

  private void post(Place place, PeriodLine line, Kind kind, long minor) {
    if (minor != 0) {
      Money amount = new Money(plan.currency(), minor);
      @Nullable Settlement settlement =
          kind == Kind.EARNED ? releases.ofPeriod(place, sales(place), amount) : null;
      earnings.add(
          new Posting.Made(
              place, Posting.NO_LINE, line.earning(plan.name(), kind, amount, settlement)));
    }
  }

  private @Nullable Supplier<List<Sold>> sales(Place place) {
    return place.component instanceof Commission commission && walks.isByDeals(commission)
        ? () -> earnings.soldIn(place)
        : null;
  }

  /** Posts a line whose rounded amount is known. */
  void postRounded(Place place, PeriodLine line, long minor) {
    post(place, line, Kind.EARNED, minor);
  }

  void carry(Place place, Outcome.Kind kind, Fraction amount) {
    if (amount.signum() != 0) {
      Money rounded = new Money(plan.currency(), rounded(amount));
      balances.add(
          new Balance(place.seat.who(), place.component.id(), place.period, kind, rounded));
    }
  }

  long rounded(Fraction exact) {
    return plan.money().rounding().mode().round(exact, plan.currency()).minor();
  }

  /** How many minor units the plan's currency has in one. */
  long minorUnits() {
    return BigDecimal.ONE
        .movePointRight(plan.currency().getDefaultFractionDigits())
        .longValueExact();
  }

  Fraction exact(long minor) {
    return Fraction.of(new Money(plan.currency(), minor).amount());
  }

  Amounts amounts() {
    return amounts;
  }

  Purse purse(Place place) {
    return walks.purse(place);
  }

  List<Balance> balances() {
    return balances;
  }
}
