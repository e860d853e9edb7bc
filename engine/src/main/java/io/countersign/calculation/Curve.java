package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.money.Rate;
import io.countersign.plans.RateTable;
import io.countersign.plans.RateTable.Scale;
import io.countersign.plans.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a table of rates pays at every height of a measure, exact. */
sealed interface Curve {

  /** The pay at a height. */
  Fraction at(Fraction height);

  /** How the pay grows from one height to another, part by part; the parts add up. */
  List<Part> parts(Fraction from, Fraction to);

  /** A stretch of the measure at one rate; its name is made when somebody asks. */
  record Part(Supplier<String> name, Fraction width, Fraction rate, Fraction pay) {

    Part(String words, Fraction width, Fraction rate, Fraction pay) {
      this(() -> words, width, rate, pay);
    }

    String words() {
      return name.get();
    }
  }

  /**
   * Each slice at the rate of its own tier.
   *
   * @param unit what a bound of 1 stands for: the quota, or 1
   */
  record Sliced(RateTable table, Fraction unit) implements Curve {
    @Override
    public Fraction at(Fraction height) {
      return parts(Fraction.ZERO, height).stream()
          .map(Part::pay)
          .reduce(Fraction.ZERO, Fraction::plus);
    }

    @Override
    public List<Part> parts(Fraction from, Fraction to) {
      boolean falling = to.compareTo(from) < 0;
      Fraction low = falling ? to : from;
      Fraction high = falling ? from : to;
      List<Part> parts = new ArrayList<>();
      for (int i = table.firstAbove(bound -> low.compareTo(unit.times(bound)) < 0);
          i < table.tiers().size();
          i++) {
        Tier tier = table.tiers().get(i);
        Fraction bottom = i == 0 ? low : low.max(unit.times(tier.from()));
        Fraction top = tier.to() == null ? high : high.min(unit.times(tier.to()));
        Fraction width = top.minus(bottom);
        if (width.signum() <= 0) {
          break;
        }
        Fraction signed = falling ? width.negated() : width;
        Fraction rate = Fraction.of(tier.rate().fraction());
        parts.add(new Part(() -> words(table, tier), signed, rate, signed.times(rate)));
      }
      return parts;
    }
  }

  /** Everything at one rate. */
  record Even(String words, Fraction rate) implements Curve {
    @Override
    public Fraction at(Fraction height) {
      return height.times(rate);
    }

    @Override
    public List<Part> parts(Fraction from, Fraction to) {
      Fraction width = to.minus(from);
      return List.of(new Part(words, width, rate, width.times(rate)));
    }
  }

  /** Up to the quota at one rate, above it at another. */
  record Top(Fraction quota, Fraction below, Even above) implements Curve {
    @Override
    public Fraction at(Fraction height) {
      return height
          .min(quota)
          .times(below)
          .plus(height.minus(quota).max(Fraction.ZERO).times(above.rate()));
    }

    @Override
    public List<Part> parts(Fraction from, Fraction to) {
      List<Part> parts = new ArrayList<>();
      Fraction width = to.min(quota).minus(from.min(quota));
      if (width.signum() != 0) {
        parts.add(new Part("Up to the quota", width, below, width.times(below)));
      }
      Fraction over = to.max(quota).minus(from.max(quota));
      if (over.signum() != 0) {
        parts.add(
            new Part(
                "Above the quota, " + above.words(), over, above.rate(), over.times(above.rate())));
      }
      return parts;
    }
  }

  /** From bound to bound evenly up to what each tier pays at its end; above the last, flat. */
  record Interpolated(RateTable table, Fraction unit) implements Curve {
    @Override
    public Fraction at(Fraction height) {
      Fraction x = height.over(unit);
      int at = table.firstAbove(bound -> x.compareTo(Fraction.of(bound)) <= 0);
      Tier tier = table.tiers().get(at);
      Fraction end = Fraction.of(tier.rate().fraction());
      BigDecimal to = tier.to();
      if (to == null || x.compareTo(Fraction.of(to)) > 0) {
        return end;
      }
      Fraction start =
          at == 0 ? Fraction.ZERO : Fraction.of(table.tiers().get(at - 1).rate().fraction());
      Fraction width = Fraction.of(to.subtract(tier.from()));
      Fraction inside = x.max(Fraction.ZERO).minus(Fraction.of(tier.from()));
      return start.plus(end.minus(start).times(inside).over(width));
    }

    @Override
    public List<Part> parts(Fraction from, Fraction to) {
      Fraction pay = at(to).minus(at(from));
      return List.of(new Part("Evenly between the bounds", Fraction.ONE, pay, pay));
    }
  }

  /** A tier as people read it. */
  static String words(RateTable table, Tier tier) {
    if (table.tiers().size() == 1) {
      return "Commission";
    }
    String from = tier.number() == 1 ? "" : "above " + bound(table, tier.from());
    BigDecimal to = tier.to();
    if (to == null) {
      return "Tier " + tier.number() + ", " + from;
    }
    String until = (tier.bound() == Tier.Bound.INCLUDED ? "up to " : "below ") + bound(table, to);
    return "Tier " + tier.number() + ", " + (from.isEmpty() ? until : from + " " + until);
  }

  private static String bound(RateTable table, BigDecimal bound) {
    return table.scale() == Scale.ATTAINMENT
        ? new Rate(bound).inPercent() + " of quota"
        : Figures.number(bound);
  }
}
