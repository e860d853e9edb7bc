package io.countersign.calculation;

import io.countersign.earning.EarningKey.Kind;
import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Terms;
import java.util.HashMap;
import java.util.Map;

/**
 * What commissions pay when a cell ends: totals that do not come from deals, what is caught up over
 * an interval longer than a period, fixed amounts of cases, floors, and what caps and negative pay
 * carry over.
 */
final class CommissionEnds {

  private final PeriodPay pay;
  private final Walks walks;
  private final Heights heights;
  private final Cells cells;
  private final Map<Chain, Fraction> paid = new HashMap<>();
  private final Map<Chain, PeriodLine> lines = new HashMap<>();
  private final Map<Chain, Fraction> carried = new HashMap<>();
  private final Map<Chain, Fraction> belowZero = new HashMap<>();

  /** One component of one participant, over all cells. */
  private record Chain(String component, int who) {}

  CommissionEnds(PeriodPay pay, Walks walks, Heights heights, Cells cells) {
    this.pay = pay;
    this.walks = walks;
    this.heights = heights;
    this.cells = cells;
  }

  /** Ends a cell of a commission; its cells come in order. */
  void end(Place place) {
    Commission commission = place.commission();
    Chain chain = new Chain(commission.id(), place.who);
    int measure = heights.number(commission.pays());
    if (cells.first(measure, place.cell) == place.cell) {
      paid.remove(chain);
    }
    if (place.walk instanceof ExactWalk walk) {
      PeriodLine line = lines.computeIfAbsent(chain, c -> new PeriodLine(place));
      Fraction before = paid.getOrDefault(chain, Fraction.ZERO);
      Fraction now = walk.walked();
      if (!walks.isByDeals(commission)) {
        now = total(place, walk, line, before);
      } else if (commission.walk() == Commission.Walk.RUNNING && commission.decidesItself()) {
        now = caughtUp(place, walk, line, before);
      }
      if (walk.pricing().once().signum() != 0 && cells.endsPeriod(place.cell)) {
        line.add("Fixed amount", "of the case", walk.pricing().once());
      }
      paid.put(chain, before.plus(now));
    }
    if (cells.endsPeriod(place.cell)) {
      PeriodLine line = lines.remove(chain);
      if (line != null) {
        pay.payAsItIs(place, line);
      }
      carry(place, chain);
      if (place.component.terms().negative() == Terms.Negative.CARRIED) {
        carryBelowZero(place, chain);
      }
    }
  }

  /** The whole of an interval in one line, less what its earlier cells paid. */
  private Fraction total(Place place, ExactWalk walk, PeriodLine line, Fraction before) {
    Fraction height = TotalHeight.of(place, place.facts.rounding());
    Fraction all = Fraction.ZERO;
    for (Curve.Part part : walk.pricing().curve().parts(Fraction.ZERO, walk.counted(height))) {
      Fraction amount = part.pay().times(walk.pricing().multiplier());
      String rate = Figures.rate(part.rate());
      boolean plain = walk.pricing().multiplier().equals(Fraction.ONE);
      line.add(
          part.words(),
          Figures.number(part.width().decimal())
              + " × "
              + rate
              + (plain ? "" : " × " + Figures.rate(walk.pricing().multiplier())),
          amount);
      all = all.plus(amount);
    }
    if (before.signum() != 0) {
      line.add("Paid before", "for the earlier part of the interval", before.negated());
    }
    return all.minus(before);
  }

  /** What the running pay would be for the height before the cell, less what was paid for it. */
  private Fraction caughtUp(Place place, ExactWalk walk, PeriodLine line, Fraction before) {
    int measure = heights.number(place.commission().pays());
    if (cells.first(measure, place.cell) == place.cell) {
      return walk.walked();
    }
    Fraction start = Fraction.of(heights.before(place.who, place.cell, measure));
    Fraction difference = walk.payAt(start).minus(before);
    if (place.commission().price() instanceof Commission.Rows || difference.signum() == 0) {
      return walk.walked();
    }
    line.add(
        "True-up of the earlier part of the interval",
        "what it pays by now, less " + Figures.amount(before.decimal()) + " paid",
        difference);
    return walk.walked().plus(difference);
  }

  private void carry(Place place, Chain chain) {
    Terms.Cap cap = place.component.terms().cap();
    if (cap != null && place.walk != null) {
      Fraction lost = place.walk.pay().minus(place.walk.capped());
      if (!cap.carried()) {
        pay.carry(place, Outcome.Kind.LOST_ABOVE_CAP, lost.max(Fraction.ZERO));
      } else {
        carryAboveCap(place, chain, lost.max(Fraction.ZERO));
      }
    }
  }

  /** Keeps pay below zero for later periods to make up for. */
  private void carryBelowZero(Place place, Chain chain) {
    Fraction paidNow = place.walk == null ? Fraction.ZERO : pay.exact(place.walk.posted());
    Fraction before = belowZero.getOrDefault(chain, Fraction.ZERO);
    Fraction with = paidNow.minus(before);
    Fraction after = with.negated().max(Fraction.ZERO);
    belowZero.put(chain, after);
    PeriodLine line =
        new PeriodLine(place).upTo("Carried", "below zero, made up for later", after.minus(before));
    pay.post(place, line, Kind.CARRIED);
    pay.carry(place, Outcome.Kind.TO_RECOVER, after);
  }

  /** Pays what earlier periods left as far as the cap has room, and carries the rest on. */
  private void carryAboveCap(Place place, Chain chain, Fraction lost) {
    Purse purse = pay.purse(place);
    Fraction left = carried.getOrDefault(chain, Fraction.ZERO);
    Fraction most = purse.cap();
    Fraction room = most == null ? left : most.minus(purse.capped()).max(Fraction.ZERO).min(left);
    if (room.signum() > 0) {
      PeriodLine line =
          new PeriodLine(place)
              .add("Carried over", "what earlier periods left above the cap", room);
      pay.post(place, line, Kind.CARRIED);
    }
    Fraction rest = left.minus(room).plus(lost);
    carried.put(chain, rest);
    pay.carry(place, Outcome.Kind.ABOVE_CAP, rest);
  }
}
