package io.countersign.calculation;

import io.countersign.crediting.Seat;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.plans.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is credited with how much of a sale in which measure, and by which rule. */
final class Crediting {

  /** Takes each credit in turn: quantity x share, exact. */
  interface Visitor {
    void credit(int who, int measure, BigDecimal credit);
  }

  /** What counts of a whole sale in one measure, for which seat, by which rule. */
  private record Whole(BigDecimal quantity, Seat seat, String rule) {}

  private static final DealDecision[] NONE = {};

  private final List<Measure> measures;
  private final DealClasses classes;
  private final People people;
  private final Collection<CalculationProblem> problems;

  Crediting(
      List<Measure> measures,
      DealClasses classes,
      People people,
      Collection<CalculationProblem> problems) {
    this.measures = measures;
    this.classes = classes;
    this.people = people;
    this.problems = problems;
  }

  /** What the rules say of each line; nothing when the sale has no line or an unknown seller. */
  DealDecision[] decisions(Sold sold) {
    if (sold.lines().isEmpty() || !knowsTeam(sold)) {
      return NONE;
    }
    DealDecision[] decisions = classes.decisions(sold);
    for (int i = 0; i < decisions.length; i++) {
      for (String table : decisions[i].unweighted()) {
        unweighted(table, sold, sold.lines().get(i));
      }
    }
    return decisions;
  }

  void each(Sold sold, DealDecision[] decisions, Visitor visitor) {
    for (int measure = 0; measure < measures.size(); measure++) {
      Whole whole = whole(sold, decisions, measure);
      if (whole != null) {
        credit(sold, measure, whole, visitor);
      }
    }
  }

  /** How somebody's credit for a sale came about. */
  CommissionLine.Credited credited(Sold sold, DealDecision[] decisions, Place place) {
    int measure = indexOf(place.standing().measure());
    int who = people.number(place.seat.who());
    Whole whole = whole(sold, decisions, measure);
    if (whole == null) {
      throw new IllegalStateException(
          "deal " + sold.deal() + " counts nothing in " + measures.get(measure).id());
    }
    BigDecimal share = BigDecimal.ZERO;
    if (whole.seat() == Seat.ABOVE) {
      share = people.above(sold.opportunity().team(), sold.on()).getOrDefault(who, share);
    } else {
      for (DealTeam.Member member : sold.opportunity().team().members()) {
        share = people.number(member.who()) == who ? member.share().fraction() : share;
      }
    }
    return new CommissionLine.Credited(
        sold,
        measures.get(measure),
        new CommissionLine.Credited.Part(whole.quantity(), share),
        whole.rule());
  }

  /** The number of a measure. */
  int indexOf(String measure) {
    for (int m = 0; m < measures.size(); m++) {
      if (measures.get(m).id().equals(measure)) {
        return m;
      }
    }
    throw new IllegalStateException("no measure " + measure);
  }

  private @Nullable Whole whole(Sold sold, DealDecision[] decisions, int measure) {
    @Nullable BigDecimal quantity = null;
    DealDecision.@Nullable Counts last = null;
    for (int i = 0; i < decisions.length; i++) {
      for (DealDecision.Counts counts : decisions[i].counts()) {
        if (counts.measure() == measure) {
          BigDecimal adds =
              times(
                  counted(measures.get(measure), sold, sold.lines().get(i), quantity == null),
                  counts.factor());
          quantity = quantity == null ? adds : quantity.add(adds);
          last = counts;
        }
      }
    }
    return quantity == null || last == null ? null : new Whole(quantity, last.seat(), last.rule());
  }

  private void credit(Sold sold, int measure, Whole whole, Visitor visitor) {
    DealTeam team = sold.opportunity().team();
    if (whole.seat() != Seat.ABOVE) {
      for (DealTeam.Member member : team.members()) {
        BigDecimal credit = times(whole.quantity(), member.share().fraction());
        visitor.credit(people.number(member.who()), measure, credit);
      }
    } else if (team.members().size() == 1) {
      for (int manager : people.above(people.number(team.members().get(0).who()), sold.on())) {
        visitor.credit(manager, measure, whole.quantity());
      }
    } else {
      for (Map.Entry<Integer, BigDecimal> above : people.above(team, sold.on()).entrySet()) {
        visitor.credit(above.getKey(), measure, times(whole.quantity(), above.getValue()));
      }
    }
  }

  private static BigDecimal times(BigDecimal quantity, BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0 ? quantity : quantity.multiply(factor);
  }

  private static BigDecimal counted(Measure measure, Sold sold, DealLine line, boolean first) {
    return switch (measure.counted()) {
      case AMOUNT -> line.amount().value();
      case UNITS -> line.units();
      case DEALS -> first && sold.isWin() ? BigDecimal.ONE : BigDecimal.ZERO;
    };
  }

  private boolean knowsTeam(Sold sold) {
    List<DealTeam.Member> unknown = new ArrayList<>(0);
    for (DealTeam.Member member : sold.opportunity().team().members()) {
      if (people.number(member.who()) < 0) {
        unknown.add(member);
      }
    }
    for (DealTeam.Member member : unknown) {
      problems.add(
          new CalculationProblem(
              "participant-unknown",
              "deal " + sold.deal(),
              "seller '" + member.who() + "' is not on the roster",
              "Import the seller, or correct the deal"));
    }
    return unknown.isEmpty();
  }

  private void unweighted(String table, Sold sold, DealLine line) {
    problems.add(
        new CalculationProblem(
            "weight-missing",
            "deal " + sold.deal(),
            "weights '" + table + "' list nothing for product '" + line.product() + "'",
            "Add it to the weights, or give them 'otherwise'"));
  }
}
