package io.countersign.calculation;

import io.countersign.deals.DealTeam;
import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.money.Split;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Plan;
import io.countersign.plans.Spif;
import io.countersign.plans.Spif.Limits;
import io.countersign.plans.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Whose turn it is under a SPIF: every so manieth deal, the first ones, as long as there is money.
 */
final class SpifTurns {

  private final Spif spif;
  private final Plan plan;
  private final Places places;
  private final Map<ParticipantId, Integer> deals = new HashMap<>();
  private int paid;
  private BigDecimal spent = BigDecimal.ZERO;

  SpifTurns(Spif spif, Plan plan, Places places) {
    this.spif = spif;
    this.plan = plan;
    this.places = places;
  }

  /** Whether a sale earns by any SPIF, by what the rules say of its lines. */
  static boolean mayEarn(DealDecision[] decisions) {
    for (DealDecision decision : decisions) {
      if (!decision.spifs().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  Spif spif() {
    return spif;
  }

  /** What a sale that qualifies earns its sellers in their places of a cell. */
  List<SpifLine> pay(SpifLine.Qualified sale, int cell) {
    Map<ParticipantId, Rate> shares = new TreeMap<>();
    Map<ParticipantId, Place> where = new TreeMap<>();
    boolean win = sale.sold().isWin();
    boolean first = spif.limits().first() == 0 || paid < spif.limits().first();
    for (DealTeam.Member member : sale.sold().opportunity().team().sellers()) {
      shares.put(member.who(), member.share());
      Place place = placeOf(places.numberOf(member.who()), cell);
      if (place != null && first && isTurn(member.who(), win)) {
        where.put(member.who(), place);
      }
    }
    if (where.isEmpty()) {
      return List.of();
    }
    paid += win ? 1 : 0;
    BigDecimal all = sale.sold().opportunity().team().shared();
    Money whole = rounded(left(sale.exact().multiply(all)));
    spent = spent.add(whole.amount());
    List<SpifLine> lines = new ArrayList<>();
    new Split<>(new TreeMap<>(shares))
        .allot(whole)
        .forEach(
            (who, part) -> {
              Place place = where.get(who);
              if (place != null && !part.isZero()) {
                lines.add(line(sale, place, Objects.requireNonNull(shares.get(who)), part));
              }
            });
    return lines;
  }

  private SpifLine line(SpifLine.Qualified sale, Place place, Rate share, Money part) {
    Fraction factor = Fraction.ONE;
    for (Pricing.Factor one : Pricing.factors(place, spif.terms())) {
      factor = factor.times(one.times());
    }
    Money paidOut =
        factor.equals(Fraction.ONE)
            ? part
            : plan.money()
                .rounding()
                .mode()
                .round(Fraction.of(part.amount()).times(factor), plan.currency());
    return new SpifLine(sale, place, share, capped(place, paidOut));
  }

  /** What the cap of a seller's period leaves. */
  private Money capped(Place place, Money part) {
    Terms.Cap cap = spif.terms().cap();
    if (cap == null || cap.pay().isEmpty() || cap.each() != Terms.Each.PERIOD) {
      return part;
    }
    long most = rounded(io.countersign.calculation.Limits.fixed(cap)).minor();
    long room = Math.max(0, most - place.earnedMinor());
    return new Money(plan.currency(), Math.min(room, part.minor()));
  }

  private boolean isTurn(ParticipantId who, boolean win) {
    int turn = deals.merge(who, win ? 1 : 0, Integer::sum);
    Limits limits = spif.limits();
    return turn % limits.every() == 0
        && (limits.firstEach() == 0 || turn <= limits.firstEach() * limits.every());
  }

  private @org.jspecify.annotations.Nullable Place placeOf(int who, int cell) {
    for (Place place : places.at(who, cell)) {
      if (place.component.equals(spif)
          && place.manner != Manner.NOTHING_WITHOUT_GATE
          && !place.isSettled()) {
        return place;
      }
    }
    return null;
  }

  private Fraction left(BigDecimal exact) {
    BigDecimal budget = spif.limits().budget();
    return Fraction.of(budget == null ? exact : exact.min(budget.subtract(spent)));
  }

  private Money rounded(Fraction exact) {
    return plan.money().rounding().mode().round(exact, plan.currency());
  }
}
