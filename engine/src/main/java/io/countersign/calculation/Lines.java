package io.countersign.calculation;

import io.countersign.calculation.DealDecision.Rated;
import io.countersign.deals.DealTeam;
import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pays line by line while the sales are walked in order. */
final class Lines {

  private final Credits credits;
  private final Places places;
  private final Walks walks;
  private final EarningList earnings;
  private final Releases releases;
  private final Problems problems;
  private final List<NotEarned> notEarned = new ArrayList<>();

  Lines(
      Credits credits,
      Places places,
      Walks walks,
      Releases releases,
      EarningList earnings,
      Problems problems) {
    this.credits = credits;
    this.places = places;
    this.walks = walks;
    this.releases = releases;
    this.earnings = earnings;
    this.problems = problems;
  }

  /** Pays all sales in their order. */
  void pay(List<SpifTurns> spifs) {
    for (int sale = 0; sale < credits.sales(); sale++) {
      int end = credits.end(sale);
      int credit = credits.first(sale);
      while (credit < end) {
        int next = credit + 1;
        while (next < end && credits.slot(next) == credits.slot(credit)) {
          next++;
        }
        for (Place place : places.commissions(credits.slot(credit))) {
          commission(place, sale, credit, next);
        }
        credit = next;
      }
      if (!spifs.isEmpty()
          && SpifTurns.mayEarn(credits.decisions(sale))
          && places.areFor(credits.sold(sale).opportunity().team())) {
        for (SpifTurns spif : spifs) {
          spif(spif, sale);
        }
      }
    }
  }

  private void commission(Place place, int sale, int first, int end) {
    if (place.walk instanceof PlainWalk plain) {
      long grown = 0;
      for (int credit = first; credit < end; credit++) {
        grown = Math.addExact(grown, plain.add(credits.amounts(), credit));
      }
      if (isPaid(place, sale)) {
        earnings.earned(place, sale, grown, plain);
      }
    } else if (place.walk instanceof ExactWalk exact && walks.isByDeals(place.commission())) {
      ExactLine line = exact.add(credits.sold(sale), parts(place, sale, first, end));
      if (line != null && isPaid(place, sale)) {
        earnings.earned(place, sale, line.growth().minor(), line);
      }
    }
  }

  private List<ExactWalk.Part> parts(Place place, int sale, int first, int end) {
    List<ExactWalk.Part> parts = new ArrayList<>();
    Sold sold = credits.sold(sale);
    Fraction member = member(sold, place);
    for (int credit = first; credit < end; credit++) {
      parts.add(
          new ExactWalk.Part(
              credits.amounts().get(credit),
              credits.share(credit),
              row(place.commission(), sale, credits.lineOf(credit)),
              member));
    }
    return parts;
  }

  /** The share of a deal that a member of its team has; of others all of it. */
  private static Fraction member(Sold sold, Place place) {
    for (DealTeam.Member member : sold.opportunity().team().members()) {
      if (member.who().equals(place.seat.who())) {
        return Fraction.of(member.share().fraction());
      }
    }
    return Fraction.ONE;
  }

  private Commission.@Nullable Row row(Commission commission, int sale, int line) {
    if (!(commission.price() instanceof Commission.Rows rows)) {
      return null;
    }
    int at = Math.max(0, line);
    Rated rated = credits.decisions(sale)[at].rates().get(commission.id());
    if (rated != null) {
      return rows.rows().get(rated.row() - 1);
    }
    if (!rows.otherwiseNothing()) {
      Sold sold = credits.sold(sale);
      problems.addOfPlan(
          "rate-missing",
          "deal " + sold.deal(),
          "no rate of '"
              + commission.id()
              + "' fits product '"
              + sold.lines().get(at).product()
              + "'",
          "Add a row to its rates, or give them 'otherwise: nothing', in a new version");
    }
    return new Commission.Row(0, Condition.ALWAYS, 0, Commission.Per.COUNTED, BigDecimal.ZERO);
  }

  private void spif(SpifTurns turns, int sale) {
    Sold sold = credits.sold(sale);
    SpifLine.Qualified qualified =
        SpifLine.qualified(turns.spif(), sold, credits.decisions(sale)).orElse(null);
    int cell = qualified == null ? -1 : credits.cells().of(sold.on());
    if (qualified != null && cell >= 0 && sold.telling().counts() != Sold.Counts.IN_MEASURES_ONLY) {
      int last = credits.cells().lastOf(credits.cells().periodOf(cell));
      for (SpifLine line : turns.pay(qualified, last)) {
        if (isPaid(line.place(), sale)) {
          earnings.earned(line.place(), sale, line.amount().minor(), line);
        }
      }
    }
  }

  /** Nothing is ever paid for a deal that was cancelled before anything of it was released. */
  private boolean isPaid(Place place, int sale) {
    if (!credits.isCancelled(sale) || !releases.isNeverPaid(place, credits.sold(sale))) {
      return true;
    }
    notEarned.add(
        new NotEarned(
            place.seat.who(),
            place.component.id(),
            place.period,
            "deal "
                + credits.sold(sale).deal()
                + " was cancelled before "
                + place.component.head().release().stages().get(0).on().before(),
            "Nothing; a new deal is a new contract"));
    return false;
  }

  /** What was not earned because a cancelled deal never came to be released. */
  List<NotEarned> notEarned() {
    return notEarned;
  }
}
