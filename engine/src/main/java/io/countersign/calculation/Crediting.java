package io.countersign.calculation;

import io.countersign.calculation.DealDecision.Counts;
import io.countersign.money.Rate;
import io.countersign.plans.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is credited with how much of a sale in which measure, and by which rule. */
final class Crediting {

  private static final DealDecision[] NONE = {};

  private final List<Measure> measures;
  private final boolean[] byLine;
  private final DealClasses classes;
  private final Problems problems;
  private final Counted counted;
  private final Sharing sharing;

  /**
   * @param byLine for which measures each line of a sale is credited on its own
   */
  Crediting(
      List<Measure> measures,
      boolean[] byLine,
      DealClasses classes,
      People people,
      Rate sharesUpTo,
      Problems problems) {
    this.measures = measures;
    this.byLine = byLine;
    this.classes = classes;
    this.problems = problems;
    counted = new Counted(problems);
    sharing = new Sharing(sharesUpTo, people, problems);
  }

  /** What the rules say of each line; nothing when the sale has no line or an unknown member. */
  DealDecision[] decisions(Sold sold) {
    if (sold.lines().isEmpty() || !sharing.knowsTeam(sold)) {
      return NONE;
    }
    DealDecision[] decisions = classes.decisions(sold);
    for (int i = 0; i < decisions.length; i++) {
      for (String table : decisions[i].unweighted()) {
        problems.add(
            "weight-missing",
            "deal " + sold.deal(),
            "weights '"
                + table
                + "' list nothing for product '"
                + sold.lines().get(i).product()
                + "'",
            "Add it to the weights, or give them 'otherwise'");
      }
    }
    return decisions;
  }

  /** All credits of a sale; somebody reached by several rules has a portion for each. */
  void credits(Sold sold, DealDecision[] decisions, Portions credits, Sharers sharers) {
    credits.clear();
    for (int line = 0; line < decisions.length; line++) {
      List<Counts> all = decisions[line].counts();
      for (int i = 0; i < all.size(); i++) {
        Counts counts = all.get(i);
        boolean apart = byLine[counts.measure()];
        if (apart || isFirst(decisions, line, counts)) {
          BigDecimal quantity =
              apart || decisions.length == 1
                  ? quantity(sold, decisions, line, counts)
                  : wholeQuantity(sold, decisions, counts);
          sharing.find(sold, counts, sharers);
          add(credits, sharers, counts, apart ? line : Portions.WHOLE_SALE, quantity);
        }
      }
    }
  }

  Measure measure(int number) {
    return measures.get(number);
  }

  private static boolean isFirst(DealDecision[] decisions, int line, Counts counts) {
    for (int before = 0; before < line; before++) {
      if (ofSameRule(decisions[before], counts) != null) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Counts ofSameRule(DealDecision decision, Counts asked) {
    List<Counts> all = decision.counts();
    for (int i = 0; i < all.size(); i++) {
      Counts counts = all.get(i);
      if (counts.measure() == asked.measure() && counts.by().number() == asked.by().number()) {
        return counts;
      }
    }
    return null;
  }

  /** What counts of the whole sale by one rule. */
  BigDecimal wholeQuantity(Sold sold, DealDecision[] decisions, Counts counts) {
    BigDecimal whole = BigDecimal.ZERO;
    for (int line = 0; line < decisions.length; line++) {
      whole = whole.add(quantity(sold, decisions, line, counts));
    }
    return whole;
  }

  private BigDecimal quantity(Sold sold, DealDecision[] decisions, int line, Counts asked) {
    Counts counts = ofSameRule(decisions[line], asked);
    if (counts == null) {
      return BigDecimal.ZERO;
    }
    Measure.OfDeals measure = (Measure.OfDeals) measures.get(counts.measure());
    boolean first = isFirst(decisions, line, counts);
    return times(counted.of(measure, sold, sold.lines().get(line), first), counts.factor());
  }

  private void add(
      Portions credits, Sharers sharers, Counts counts, int line, BigDecimal quantity) {
    int measure = counts.measure();
    Measure.Shares shares = ((Measure.OfDeals) measures.get(measure)).shares();
    BigDecimal part = counts.by().share().fraction();
    for (int i = 0; i < sharers.size(); i++) {
      int who = sharers.who(i);
      BigDecimal share = times(sharers.share(i), part);
      switch (shares) {
        case OF_CREDIT -> credits.add(who, measure, line, times(quantity, share));
        case OF_PAY -> credits.add(who, measure, line, quantity, share);
        case IN_FULL -> credits.add(who, measure, line, quantity);
      }
    }
  }

  /** Whether somebody is credited with a sale by one rule. */
  boolean isCredited(Sold sold, Counts counts, int who) {
    Sharers sharers = new Sharers();
    sharing.find(sold, counts, sharers);
    for (int i = 0; i < sharers.size(); i++) {
      if (sharers.who(i) == who) {
        return true;
      }
    }
    return false;
  }

  private static BigDecimal times(BigDecimal quantity, BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0 ? quantity : quantity.multiply(factor);
  }
}
