package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.money.Fraction;
import io.countersign.plans.Pool;
import io.countersign.plans.Pool.OfMeasure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Pays pools: an amount is dealt out among everybody who qualifies. */
final class Pools {

  private final PeriodPay pay;
  private final Heights heights;
  private final Targets targets;

  Pools(PeriodPay pay, Heights heights, Targets targets) {
    this.pay = pay;
    this.heights = heights;
    this.targets = targets;
  }

  /** Pays the places of one pool in one period; a pool for nobody pays nothing. */
  void pay(Pool pool, List<Place> places) {
    List<Place> members = places.stream().filter(Place::pays).toList();
    if (members.isEmpty()) {
      return;
    }
    Fraction size = size(pool, members.get(0));
    Map<Integer, Fraction> shares = new TreeMap<>();
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < members.size(); i++) {
      Fraction share = share(pool, members.get(i), members);
      shares.put(i, share);
      sum = sum.plus(share);
    }
    if (pool.leftOverShared() && sum.signum() > 0 && sum.compareTo(Fraction.ONE) < 0) {
      Fraction all = sum;
      shares.replaceAll((i, share) -> share.over(all));
      sum = Fraction.ONE;
    }
    Map<Integer, Fraction> minor = new TreeMap<>();
    shares.forEach(
        (i, share) -> minor.put(i, size.times(share).times(Fraction.of(pay.minorUnits()))));
    Map<Integer, Long> amounts = Allotment.of(minor, pay.rounded(size.times(sum)));
    for (int i = 0; i < members.size(); i++) {
      Fraction part = Objects.requireNonNull(shares.get(i));
      PeriodLine line =
          new PeriodLine(members.get(i))
              .input("Pool", Figures.amount(size.decimal()), "for " + members.size())
              .add(
                  pool.head().title(),
                  Figures.amount(size.decimal()) + " × " + Figures.percent(part, Fraction.ONE),
                  size.times(part));
      pay.postRounded(members.get(i), line, Objects.requireNonNull(amounts.get(i)));
    }
  }

  private Fraction size(Pool pool, Place member) {
    if (pool.fill() instanceof Pool.Fixed fixed) {
      return Fraction.of(fixed.amount());
    }
    OfMeasure of = (OfMeasure) pool.fill();
    Fraction height = heights.ofEverybody(member.cell, of.base().measure());
    BigDecimal above = of.above();
    Fraction least = above == null ? Fraction.ZERO : Fraction.of(above);
    String quota = of.base().quota();
    if (quota != null) {
      least = member.facts.quota(quota, of.base().measure()).orElse(Fraction.ZERO);
    }
    return height.minus(least).max(Fraction.ZERO).times(of.rate().fraction());
  }

  private Fraction share(Pool pool, Place member, List<Place> members) {
    String name = pool.dealt().name();
    return switch (pool.dealt().by()) {
      case EQUALLY -> Fraction.ONE.over(Fraction.of(members.size()));
      case MEASURE -> {
        Fraction all =
            members.stream()
                .map(place -> place.facts.height(name))
                .reduce(Fraction.ZERO, Fraction::plus);
        yield all.signum() == 0 ? Fraction.ZERO : member.facts.height(name).over(all);
      }
      case PERCENT -> {
        DateRange days = member.period.days();
        yield targets
            .of(new Targets.Asked(name, member.who, member.seat, days))
            .orElse(Fraction.ZERO);
      }
      case ATTAINMENT -> {
        String quota = member.facts.measure(name).head().quota();
        Fraction target =
            quota == null ? Fraction.ONE : member.facts.quota(quota, name).orElse(Fraction.ONE);
        yield member.facts.height(name).over(target);
      }
    };
  }
}
