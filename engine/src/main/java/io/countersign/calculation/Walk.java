package io.countersign.calculation;

import io.countersign.crediting.Seat;
import io.countersign.deals.DealTeam;
import io.countersign.plans.Measure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything sold, in order, with who is credited how much of it in which measure. */
final class Walk {

  /** Takes each credit in turn. */
  interface Visitor {
    /** Somebody's credit; the quantity is the whole sale's, of which the share is credited. */
    void credit(int who, int measure, CommissionLine.Credited credited);

    /** Called once for each sale, after its credits, with the decision on each line. */
    default void sold(Sold sold, DealDecision[] decisions) {}
  }

  private final Sold[] sales;
  private final List<Measure> measures;
  private final DealClasses classes;
  private final People people;
  private final Collection<CalculationProblem> problems;

  Walk(
      Sold[] sales,
      List<Measure> measures,
      DealClasses classes,
      People people,
      Collection<CalculationProblem> problems) {
    this.sales = sales;
    this.measures = measures;
    this.classes = classes;
    this.people = people;
    this.problems = problems;
  }

  void run(Visitor visitor) {
    for (Sold sold : sales) {
      if (sold.lines().isEmpty() || !knowsTeam(sold)) {
        continue;
      }
      DealDecision[] decisions = new DealDecision[sold.lines().size()];
      @Nullable BigDecimal[] quantities = new BigDecimal[measures.size()];
      String[] rules = new String[measures.size()];
      Seat[] seats = new Seat[measures.size()];
      for (int i = 0; i < decisions.length; i++) {
        Sold.Line line = sold.lines().get(i);
        decisions[i] = classes.decisionOn(new LineFacts(sold, line));
        decisions[i].unweighted().forEach(table -> unweighted(table, sold, line));
        for (DealDecision.Counts counts : decisions[i].counts()) {
          int m = counts.measure();
          BigDecimal before = quantities[m];
          BigDecimal adds = counted(measures.get(m), sold, line, before == null);
          adds =
              counts.factor().compareTo(BigDecimal.ONE) == 0
                  ? adds
                  : adds.multiply(counts.factor());
          quantities[m] = before == null ? adds : before.add(adds);
          rules[m] = counts.rule();
          seats[m] = counts.seat();
        }
      }
      for (int m = 0; m < quantities.length; m++) {
        if (quantities[m] != null) {
          credit(sold, m, new Whole(quantities[m], seats[m], rules[m]), visitor);
        }
      }
      visitor.sold(sold, decisions);
    }
  }

  private record Whole(BigDecimal quantity, Seat seat, String rule) {
    CommissionLine.Credited share(Sold sold, BigDecimal share) {
      return new CommissionLine.Credited(sold, seat, quantity, share, rule);
    }
  }

  private void credit(Sold sold, int measure, Whole whole, Visitor visitor) {
    DealTeam team = sold.opportunity().team();
    if (whole.seat() == Seat.ABOVE) {
      for (Map.Entry<Integer, BigDecimal> manager : people.above(team, sold.on()).entrySet()) {
        visitor.credit(manager.getKey(), measure, whole.share(sold, manager.getValue()));
      }
    } else {
      for (DealTeam.Member member : team.members()) {
        visitor.credit(
            people.number(member.who()), measure, whole.share(sold, member.share().fraction()));
      }
    }
  }

  private static BigDecimal counted(Measure measure, Sold sold, Sold.Line line, boolean first) {
    return switch (measure.counted()) {
      case AMOUNT -> line.amount();
      case UNITS -> line.units();
      case DEALS -> first && sold.isWin() ? BigDecimal.ONE : BigDecimal.ZERO;
    };
  }

  private boolean knowsTeam(Sold sold) {
    List<DealTeam.Member> unknown =
        sold.opportunity().team().members().stream()
            .filter(member -> people.number(member.who()) < 0)
            .toList();
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

  private void unweighted(String table, Sold sold, Sold.Line line) {
    problems.add(
        new CalculationProblem(
            "weight-missing",
            "deal " + sold.deal(),
            "weights '" + table + "' list nothing for product '" + line.product() + "'",
            "Add it to the weights, or give them 'otherwise'"));
  }

  /** How many sales there are. */
  int size() {
    return sales.length;
  }

  /** Running totals by participant, period and measure. */
  static final class Totals {
    private final BigDecimal[] values;
    private final long[] deals;
    private final int periods;
    private final int measures;

    Totals(int people, int periods, int measures) {
      this.periods = periods;
      this.measures = measures;
      values = new BigDecimal[people * periods * measures];
      Arrays.fill(values, BigDecimal.ZERO);
      deals = new long[values.length];
    }

    void add(int who, int period, int measure, CommissionLine.Credited credited) {
      int at = at(who, period, measure);
      values[at] = values[at].add(of(credited));
      deals[at] += credited.sold().isWin() ? 1 : 0;
    }

    BigDecimal value(int who, int period, int measure) {
      return values[at(who, period, measure)];
    }

    long deals(int who, int period, int measure) {
      return deals[at(who, period, measure)];
    }

    private int at(int who, int period, int measure) {
      return (who * periods + period) * measures + measure;
    }
  }

  /** The credit itself: quantity x share. */
  static BigDecimal of(CommissionLine.Credited credited) {
    return credited.share().compareTo(BigDecimal.ONE) == 0
        ? credited.quantity()
        : credited.quantity().multiply(credited.share());
  }
}
