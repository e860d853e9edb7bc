package io.countersign.calculation;

import io.countersign.money.Fraction;
import io.countersign.plans.Contest;
import io.countersign.plans.Contest.Prize;
import io.countersign.plans.Contest.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Pays contests: everybody who qualifies is ranked, and ranks have prizes. */
final class Contests {

  private final PeriodPay pay;
  private final FirstReached reached;

  Contests(PeriodPay pay, FirstReached reached) {
    this.pay = pay;
    this.reached = reached;
  }

  /** Pays the places of one contest in one period. */
  void pay(Contest contest, List<Place> places) {
    List<Place> ranked = new ArrayList<>(places.stream().filter(Place::pays).toList());
    ranked.sort(order(contest).thenComparing(place -> place.seat.who()));
    int first = 0;
    while (first < ranked.size()) {
      int next = first + 1;
      while (next < ranked.size()
          && contest.ties() != Ties.EARLIEST
          && order(contest).compare(ranked.get(first), ranked.get(next)) == 0) {
        next++;
      }
      pay(contest, ranked.subList(first, next), first + 1);
      first = next;
    }
  }

  private Comparator<Place> order(Contest contest) {
    Comparator<Place> byScore =
        Comparator.comparing(
            place -> place.quota == null ? place.height : place.height.over(place.quota));
    Comparator<Place> order = contest.lowest() ? byScore : byScore.reversed();
    String other = contest.thenBy();
    if (contest.ties() == Ties.THEN_BY && other != null) {
      return order.thenComparing(
          Comparator.<Place, Fraction>comparing(place -> place.facts.height(other)).reversed());
    }
    return contest.ties() == Ties.EARLIEST
        ? order.thenComparing(place -> reached.at(place, contest.base().measure()))
        : order;
  }

  /** Pays those of one rank, who take up as many ranks as they are. */
  private void pay(Contest contest, List<Place> tied, int rank) {
    Fraction money = Fraction.ZERO;
    for (int taken = rank; taken < rank + tied.size(); taken++) {
      money = money.plus(prize(contest, contest.ties() == Ties.EACH ? rank : taken));
    }
    if (money.signum() == 0) {
      return;
    }
    Fraction minor = money.times(Fraction.of(pay.minorUnits()));
    Map<Integer, Fraction> parts = new TreeMap<>();
    for (int i = 0; i < tied.size(); i++) {
      parts.put(i, minor.over(Fraction.of(tied.size())));
    }
    Map<Integer, Long> amounts = Allotment.of(parts, pay.rounded(money));
    for (int i = 0; i < tied.size(); i++) {
      Place place = tied.get(i);
      String words =
          tied.size() == 1 ? "rank " + rank : "rank " + rank + ", shared by " + tied.size();
      PeriodLine line =
          new PeriodLine(place)
              .add(contest.head().title(), words, money.over(Fraction.of(tied.size())));
      pay.postRounded(place, line, Objects.requireNonNull(amounts.get(i)));
    }
  }

  private static Fraction prize(Contest contest, int rank) {
    for (Prize prize : contest.prizes()) {
      if (rank >= prize.from() && rank <= prize.to()) {
        return Fraction.of(prize.amount());
      }
    }
    return Fraction.ZERO;
  }
}
