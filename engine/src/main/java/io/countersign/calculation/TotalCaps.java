package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.money.Fraction;
import io.countersign.plans.Target;
import io.countersign.plans.TotalCap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what several components pay together above a cap, and pays it later where the plan
 * carries it. What clawback takes back is outside the cap and makes no room under it.
 */
final class TotalCaps {

  private final PeriodPay pay;
  private final Places places;
  private final Cells cells;
  private final Map<Of, SoFar> known = new HashMap<>();

  private record Of(String component, int who) {}

  /** What an interval has paid under the cap, and what is carried over from before. */
  private record SoFar(LocalDate interval, Fraction paid, Fraction carried) {}

  TotalCaps(PeriodPay pay, Places places, Cells cells) {
    this.pay = pay;
    this.places = places;
    this.cells = cells;
  }

  /** Ends a period for somebody; periods come in order, and earlier caps before later ones. */
  void end(Place place, TotalCap cap) {
    DateRange interval = cells.interval(cap.resets(), place.cell);
    Fraction most = most(place, cap, interval).orElse(null);
    if (most == null) {
      return;
    }
    Of of = new Of(cap.id(), place.who);
    SoFar before = known.getOrDefault(of, new SoFar(interval.from(), Fraction.ZERO, Fraction.ZERO));
    Fraction paid = before.interval().equals(interval.from()) ? before.paid() : Fraction.ZERO;
    Fraction earned = earned(place, cap);
    Fraction room = most.minus(paid).minus(earned);
    Fraction cut = room.negated().max(Fraction.ZERO).min(earned.max(Fraction.ZERO));
    Fraction later = before.carried().min(room.max(Fraction.ZERO));
    PeriodLine line =
        new PeriodLine(place)
            .input("Earned together", Figures.amount(earned.decimal()), String.join(", ", cap.of()))
            .input("At most", Figures.amount(most.decimal()), interval.toString());
    if (paid.signum() != 0) {
      line.input("Paid before", Figures.amount(paid.decimal()), interval.toString());
    }
    if (cut.signum() > 0) {
      line.add("Above the cap", words(earned, paid, most), cut.negated());
    }
    if (later.signum() > 0) {
      line.add("Carried over", "what earlier periods left above the cap", later);
    }
    pay.post(place, line, Kind.EARNED);
    Fraction left = before.carried().minus(later);
    if (cap.carried()) {
      left = left.plus(cut);
      pay.carry(place, Outcome.Kind.ABOVE_CAP, left);
    } else {
      pay.carry(place, Outcome.Kind.LOST_ABOVE_CAP, cut);
    }
    known.put(of, new SoFar(interval.from(), paid.plus(earned).minus(cut).plus(later), left));
  }

  private static String words(Fraction earned, Fraction paid, Fraction most) {
    return "at most "
        + Figures.amount(most.decimal())
        + " of "
        + Figures.amount(paid.plus(earned).decimal());
  }

  /** The most of the interval in whole minor units; empty when it is missing and was reported. */
  private Optional<Fraction> most(Place place, TotalCap cap, DateRange interval) {
    @Nullable Fraction least = null;
    for (Target target : cap.pay()) {
      Fraction amount = pay.amounts().of(target, place, interval).orElse(null);
      if (amount == null) {
        return Optional.empty();
      }
      least = least == null ? amount : least.min(amount);
    }
    return Optional.ofNullable(least)
        .map(amount -> pay.exact(pay.rounded(amount.times(cap.times()))));
  }

  /** What the components pay in the period, less what earlier caps on some of them took away. */
  private Fraction earned(Place place, TotalCap cap) {
    long minor = 0;
    List<Place> all = places.inPeriod(place.who, place.cell);
    for (Place source : all) {
      boolean counts =
          cap.of().contains(source.component.id())
              || (source.component instanceof TotalCap other
                  && !other.equals(cap)
                  && other.isWithin(cap.of()));
      minor = Math.addExact(minor, counts ? source.paidMinor() + source.takenBackMinor() : 0);
    }
    return pay.exact(minor);
  }
}
