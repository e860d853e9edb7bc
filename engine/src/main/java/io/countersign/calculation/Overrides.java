package io.countersign.calculation;

import io.countersign.earning.EarningKey.Kind;
import io.countersign.money.Fraction;
import io.countersign.plans.OverridePay;
import io.countersign.plans.OverridePay.Pay;
import io.countersign.plans.OverridePay.Sales;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.RateTable;
import java.util.List;

/** Pays a part of what others, or other components, earn and sell. */
final class Overrides {

  private final PeriodPay pay;
  private final People people;
  private final Places places;

  Overrides(PeriodPay pay, People people, Places places) {
    this.pay = pay;
    this.people = people;
    this.places = places;
  }

  void pay(Place place, OverridePay override) {
    List<Integer> reports =
        override.from().own()
            ? List.of(place.who)
            : people.below(place.who, place.period.lastDay(), override.from().levels());
    PeriodLine line = new PeriodLine(place);
    for (int report : reports) {
      if (override.on() instanceof Pay ofPay) {
        ofPay(place, override, ofPay, report, line);
      } else {
        ofSales(place, (Sales) override.on(), report, line);
      }
    }
    pay.pay(place, line);
  }

  private void ofPay(Place place, OverridePay override, Pay of, int report, PeriodLine line) {
    Fraction earned = Fraction.ZERO;
    for (Place source : places.inPeriod(report, place.cell)) {
      if (of.components().contains(source.component.id())) {
        earned = earned.plus(of.rounded() ? pay.exact(source.paidMinor()) : exact(source));
      }
    }
    if (earned.signum() == 0) {
      return;
    }
    Fraction part = earned.times(of.rate().fraction());
    String words = Figures.amount(earned.decimal()) + " × " + of.rate().inPercent();
    line.add("Of the pay of " + people.id(report), words, part);
    if (override.carvedOut()) {
      carveOut(place, override, report, part);
    }
  }

  /** What the report gives up, where the report has a place to book it on. */
  private void carveOut(Place place, OverridePay override, int report, Fraction part) {
    for (Place source : places.inPeriod(report, place.cell)) {
      if (override.on() instanceof Pay of && of.components().contains(source.component.id())) {
        PeriodLine given =
            new PeriodLine(source)
                .add("Given to " + place.seat.who(), override.head().title(), part.negated());
        pay.post(source, given, Kind.CARVED_OUT);
        return;
      }
    }
  }

  private static Fraction exact(Place source) {
    return source.walk == null ? source.facts.exact(source.paidMinor()) : source.walk.capped();
  }

  private void ofSales(Place place, Sales of, int report, PeriodLine line) {
    Place.Seated seated = places.seated(report, place.cell).orElse(null);
    if (seated == null) {
      return;
    }
    Fraction sales = seated.facts().height(of.measure());
    Base band = of.band();
    String quota = band.quota();
    Fraction unit =
        quota == null || of.rates().scale() == RateTable.Scale.QUANTITY
            ? Fraction.ONE
            : seated.facts().quota(quota, band.measure()).orElse(Fraction.ONE);
    Fraction height = seated.facts().height(band.measure());
    Fraction rate = Fraction.of(of.rates().reached(height, unit).rate().fraction());
    line.add(
        "Of the sales of " + people.id(report),
        Figures.amount(sales.decimal())
            + " × "
            + Figures.rate(rate)
            + ", "
            + Curve.words(of.rates(), of.rates().reached(height, unit)),
        sales.times(rate));
  }
}
