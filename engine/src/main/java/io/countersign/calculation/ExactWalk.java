package io.countersign.calculation;

import io.countersign.calculation.ExactLine.Piece;
import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Commission.Threshold;
import io.countersign.plans.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The walk of places that plain decimals or a single table do not serve: every line is worked out
 * in exact quotients, piece by piece, and goes into the purse of its period.
 */
final class ExactWalk implements Walk {

  private final Place place;
  private final Commission commission;
  private final Pricing pricing;
  private final Purse purse;
  private final @Nullable Fraction unitRate;
  private Fraction height;
  private Fraction pay = Fraction.ZERO;
  private Fraction walked = Fraction.ZERO;
  private final @Nullable Map<String, SoFar> deals;

  /** What a deal was credited with and paid so far, by the same component. */
  record SoFar(Fraction credit, Fraction pay) {
    private SoFar plus(SoFar other) {
      return new SoFar(credit.plus(other.credit), pay.plus(other.pay));
    }
  }

  /** A credit for a sale or for one line of it, with the row of rates that it is paid by. */
  record Part(BigDecimal credit, BigDecimal share, Commission.@Nullable Row row, Fraction member) {}

  /**
   * @param before the height of the measure before the cell
   * @param unitRate what each unit is paid where another measure decides; else null
   * @param deals what each deal was credited with and paid in earlier cells, where somebody asks
   */
  ExactWalk(
      Place place,
      Pricing pricing,
      Purse purse,
      Fraction before,
      @Nullable Fraction unitRate,
      @Nullable Map<String, SoFar> deals) {
    this.deals = deals;
    this.place = place;
    commission = place.commission();
    this.pricing = pricing;
    this.purse = purse;
    this.unitRate = unitRate;
    height = before;
  }

  /** Takes the parts of a sale; null when it is not paid for. */
  @Nullable ExactLine add(Sold sold, List<Part> parts) {
    if (sold.telling().counts() == Sold.Counts.IN_MEASURES_ONLY) {
      for (Part part : parts) {
        walked = walked.plus(piece(sold, part).pay());
      }
      return null;
    }
    boolean returned = sold.telling().counts() == Sold.Counts.AT_ORIGINAL_RATE;
    List<Piece> pieces = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    Fraction credit = Fraction.ZERO;
    for (Part part : parts) {
      Piece piece = returned ? returned(sold, part) : piece(sold, part);
      pieces.add(piece);
      sum = sum.plus(piece.pay());
      credit = credit.plus(piece.credit());
    }
    Fraction limited = limitEach(sum);
    pay = pay.plus(limited);
    walked = returned ? walked : walked.plus(limited);
    if (deals != null) {
      deals.merge(sold.deal(), new SoFar(credit, limited), SoFar::plus);
    }
    return new ExactLine(place, sold, pieces, limited, purse.add(limited));
  }

  private Piece returned(Sold sold, Part part) {
    Fraction credit = Fraction.of(part.credit());
    SoFar paid = deals == null ? null : deals.get(sold.deal());
    Fraction rate =
        paid == null || paid.credit().signum() == 0
            ? Fraction.ZERO
            : paid.pay().over(paid.credit());
    Curve.Part slice =
        new Curve.Part("Back at the rate it was paid at", credit, rate, credit.times(rate));
    return new Piece(part, credit, List.of(slice), Fraction.ONE, slice.pay());
  }

  private Piece piece(Sold sold, Part part) {
    Fraction credit = Fraction.of(part.credit());
    Fraction start = height;
    Fraction end = height.plus(credit);
    height = end;
    List<Curve.Part> slices = slices(start, end, credit);
    Fraction grown = slices.stream().map(Curve.Part::pay).reduce(Fraction.ZERO, Fraction::plus);
    Fraction times = pricing.multiplier().times(part.share());
    Commission.Row row = part.row();
    if (row != null && row.per() == Commission.Per.DEAL) {
      Fraction fixed = sold.isWin() ? Fraction.of(row.amount()) : Fraction.ZERO;
      Fraction all = fixed.times(part.member()).times(pricing.factor());
      return new Piece(part, credit, List.of(), all, all);
    }
    times = row == null ? times : times.times(row.amount());
    return new Piece(part, credit, slices, times, grown.times(times));
  }

  private List<Curve.Part> slices(Fraction start, Fraction end, Fraction credit) {
    if (unitRate != null) {
      return List.of(
          new Curve.Part(
              "At the rate that " + commission.by().measure() + " decides",
              credit,
              unitRate,
              credit.times(unitRate)));
    }
    if (commission.walk() == Commission.Walk.EACH_DEAL) {
      Fraction counts = ofDeal(credit);
      return counts.signum() < 0
          ? alone(counts.negated()).stream().map(ExactWalk::negative).toList()
          : alone(counts);
    }
    Threshold threshold = commission.threshold();
    if (threshold != null && !threshold.isForPeriod()) {
      Fraction counts = ofDeal(credit);
      return pricing.curve().parts(start, start.plus(counts));
    }
    Fraction from = counted(start);
    Fraction to = counted(end);
    return from.equals(to) ? List.of() : pricing.curve().parts(from, to);
  }

  private static Curve.Part negative(Curve.Part part) {
    return new Curve.Part(part.name(), part.width().negated(), part.rate(), part.pay().negated());
  }

  /** A deal through the table on its own, at the rate it reaches or slice by slice. */
  private List<Curve.Part> alone(Fraction credit) {
    return Curves.alone(place, credit).parts(Fraction.ZERO, credit);
  }

  /** What a threshold or cap for each deal leaves of a credit. */
  private Fraction ofDeal(Fraction credit) {
    Fraction size = credit.signum() < 0 ? credit.negated() : credit;
    Threshold threshold = commission.threshold();
    if (threshold != null && !threshold.isForPeriod()) {
      Fraction bound = bound(threshold);
      int order = size.compareTo(bound);
      boolean reached = threshold.reachedAtBound() ? order >= 0 : order > 0;
      if (threshold.excessOnly()) {
        size = size.minus(bound).max(Fraction.ZERO);
      } else if (!reached) {
        size = Fraction.ZERO;
      }
    }
    Terms.Cap cap = commission.terms().cap();
    if (cap != null && cap.each() == Terms.Each.DEAL && cap.credit() != null) {
      size = size.min(Fraction.of(cap.credit()));
    }
    return credit.signum() < 0 ? size.negated() : size;
  }

  /** What a threshold or cap for the period leaves of a height. */
  Fraction counted(Fraction reached) {
    Fraction counts = reached;
    Threshold threshold = commission.threshold();
    if (threshold != null && threshold.isForPeriod() && threshold.excessOnly()) {
      counts = counts.minus(bound(threshold)).max(Fraction.ZERO);
    }
    Terms.Cap cap = commission.terms().cap();
    if (cap != null && cap.each() == Terms.Each.PERIOD) {
      if (cap.credit() != null) {
        counts = counts.min(Fraction.of(cap.credit()));
      }
      if (cap.attainment() != null) {
        counts = counts.min(place.unit().times(cap.attainment()));
      }
    }
    return counts;
  }

  private Fraction bound(Threshold threshold) {
    return threshold.part()
        ? place.unit().times(threshold.bound())
        : Fraction.of(threshold.bound());
  }

  /** The floor and the cap for each deal. */
  private Fraction limitEach(Fraction exact) {
    Fraction limited = exact;
    Terms.Floor floor = commission.terms().floor();
    if (floor != null && floor.each() == Terms.Each.DEAL && exact.signum() > 0) {
      limited = limited.max(Fraction.of(floor.amount()));
    }
    Terms.Cap cap = commission.terms().cap();
    if (cap != null && cap.each() == Terms.Each.DEAL && !cap.pay().isEmpty()) {
      limited = limited.min(Limits.fixed(cap));
    }
    return limited;
  }

  /** The pay of a whole height by the curve, with everything it is multiplied by. */
  Fraction payAt(Fraction reached) {
    return pricing.curve().at(counted(reached)).times(pricing.multiplier());
  }

  /**
   * What the heights that were walked pay: with what only counts in measures, without what was
   * given back at the rate it was paid at.
   */
  Fraction walked() {
    return walked;
  }

  Pricing pricing() {
    return pricing;
  }

  Purse purse() {
    return purse;
  }

  @Override
  public Fraction pay() {
    return pay;
  }

  @Override
  public Fraction capped() {
    return purse.capped();
  }

  @Override
  public long posted() {
    return purse.posted();
  }
}
