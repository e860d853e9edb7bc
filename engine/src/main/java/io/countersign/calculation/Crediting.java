package io.countersign.calculation;

import io.countersign.calculation.DealDecision.Counts;
import io.countersign.crediting.Seat;
import io.countersign.deals.DealTeam;
import io.countersign.people.ParticipantId;
import io.countersign.plans.CreditRule;
import io.countersign.plans.Field;
import io.countersign.plans.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who is credited with how much of a sale in which measure, and by which rule. */
final class Crediting {

  private static final DealDecision[] NONE = {};

  /** Stands for the whole of a sale where a line is asked for. */
  static final int WHOLE_SALE = -1;

  /**
   * A part of a sale that somebody is credited with.
   *
   * @param line the number of the line, or {@link #WHOLE_SALE}
   * @param share of the credit, for {@link Measure.Shares#OF_CREDIT}, else of the pay
   */
  record Credit(int who, int measure, int line, BigDecimal quantity, BigDecimal share) {}

  private final List<Measure> measures;
  private final boolean[] byLine;
  private final DealClasses classes;
  private final People people;
  private final Problems problems;
  private final Counted counted;

  /**
   * @param byLine for which measures each line of a sale is credited on its own
   */
  Crediting(
      List<Measure> measures,
      boolean[] byLine,
      DealClasses classes,
      People people,
      Problems problems) {
    this.measures = measures;
    this.byLine = byLine;
    this.classes = classes;
    this.people = people;
    this.problems = problems;
    counted = new Counted(problems);
  }

  /** What the rules say of each line; nothing when the sale has no line or an unknown member. */
  DealDecision[] decisions(Sold sold) {
    if (sold.lines().isEmpty() || !knowsTeam(sold)) {
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

  /** All credits of a sale, by measure; somebody reached several times has one for each. */
  List<Credit> credits(Sold sold, DealDecision[] decisions) {
    List<Credit> credits = new ArrayList<>(4);
    for (int line = 0; line < decisions.length; line++) {
      for (Counts counts : decisions[line].counts()) {
        boolean apart = byLine[counts.measure()];
        if (apart || isFirst(decisions, line, counts)) {
          BigDecimal quantity =
              apart
                  ? quantity(sold, decisions, line, counts)
                  : wholeQuantity(sold, decisions, counts);
          add(credits, sold, counts, apart ? line : WHOLE_SALE, quantity);
        }
      }
    }
    return credits;
  }

  Measure measure(Credit credit) {
    return measures.get(credit.measure());
  }

  private static boolean isFirst(DealDecision[] decisions, int line, Counts counts) {
    for (int before = 0; before < line; before++) {
      for (Counts other : decisions[before].counts()) {
        if (other.measure() == counts.measure() && other.by().number() == counts.by().number()) {
          return false;
        }
      }
    }
    return true;
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
    for (Counts counts : decisions[line].counts()) {
      if (counts.measure() == asked.measure() && counts.by().number() == asked.by().number()) {
        Measure.OfDeals measure = (Measure.OfDeals) measures.get(counts.measure());
        boolean first = isFirst(decisions, line, counts);
        return times(counted.of(measure, sold, sold.lines().get(line), first), counts.factor());
      }
    }
    return BigDecimal.ZERO;
  }

  private void add(List<Credit> credits, Sold sold, Counts counts, int line, BigDecimal quantity) {
    CreditRule by = counts.by();
    List<DealTeam.Member> team = sold.opportunity().team().members();
    if (team.size() == 1 && counts.seat() == Seat.ALONE && by.share().fraction().signum() > 0) {
      int who = people.number(team.get(0).who());
      credits.add(credit(who, counts, line, quantity, by.share().fraction()));
      return;
    }
    shares(sold, counts)
        .forEach((who, share) -> credits.add(credit(who, counts, line, quantity, share)));
  }

  private Credit credit(int who, Counts counts, int line, BigDecimal quantity, BigDecimal share) {
    Measure.Shares shares = ((Measure.OfDeals) measures.get(counts.measure())).shares();
    return switch (shares) {
      case OF_CREDIT ->
          new Credit(who, counts.measure(), line, times(quantity, share), BigDecimal.ONE);
      case OF_PAY -> new Credit(who, counts.measure(), line, quantity, share);
      case IN_FULL -> new Credit(who, counts.measure(), line, quantity, BigDecimal.ONE);
    };
  }

  /** Everybody that a rule credits with a sale, each once, with the share. */
  Map<Integer, BigDecimal> shares(Sold sold, Counts counts) {
    CreditRule by = counts.by();
    Map<Integer, BigDecimal> found = new TreeMap<>();
    BigDecimal part = by.share().fraction();
    DealTeam team = sold.opportunity().team();
    switch (counts.seat()) {
      case ALONE, SHARING ->
          team.sellers().forEach(m -> add(found, people.number(m.who()), m.share().fraction()));
      case ABOVE -> {
        for (DealTeam.Member seller : team.sellers()) {
          for (int manager : people.above(people.number(seller.who()), sold.on(), by.levels())) {
            add(found, manager, seller.share().fraction());
          }
        }
      }
      case RELATED -> {
        for (DealTeam.Member seller : team.sellers()) {
          for (int related : people.related(by.word(), seller.who(), sold.on())) {
            add(found, related, seller.share().fraction());
          }
        }
      }
      case IN_ROLE ->
          team.members().stream()
              .filter(member -> member.role().equals(by.word()))
              .forEach(
                  member -> add(found, people.number(member.who()), member.share().fraction()));
      case NAMED -> {
        int named = named(sold, by);
        if (named >= 0) {
          add(found, named, BigDecimal.ONE);
        }
      }
      case IN_TERRITORY -> {
        String region = word(sold, by);
        if (region != null) {
          people.seated(sold.on(), region).forEach(who -> add(found, who, BigDecimal.ONE));
        }
      }
      case EVERYBODY ->
          people.seated(sold.on(), null).forEach(who -> add(found, who, BigDecimal.ONE));
    }
    found.replaceAll((who, share) -> times(share, part));
    return found;
  }

  private static void add(Map<Integer, BigDecimal> shares, int who, BigDecimal share) {
    shares.merge(who, share, BigDecimal::add);
  }

  private @Nullable String word(Sold sold, CreditRule by) {
    return by.word().equals("account")
        ? sold.opportunity().sale().account()
        : sold.attribute(
            by.word().startsWith(Field.ATTRIBUTE)
                ? by.word().substring(Field.ATTRIBUTE.length())
                : by.word());
  }

  private int named(Sold sold, CreditRule by) {
    String key = word(sold, by);
    int who = key == null || key.isBlank() ? -1 : people.number(new ParticipantId(key));
    if (who < 0 && key != null && !key.isBlank()) {
      unknown(sold, "'" + key + "', whom " + by.word() + " names,");
    }
    return who;
  }

  private static BigDecimal times(BigDecimal quantity, BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0 ? quantity : quantity.multiply(factor);
  }

  private boolean knowsTeam(Sold sold) {
    boolean knows = true;
    for (DealTeam.Member member : sold.opportunity().team().members()) {
      if (people.number(member.who()) < 0) {
        unknown(sold, "seller '" + member.who() + "'");
        knows = false;
      }
    }
    return knows;
  }

  private void unknown(Sold sold, String who) {
    problems.add(
        "participant-unknown",
        "deal " + sold.deal(),
        who + " is not on the roster",
        "Import the seller, or correct the deal");
  }
}
