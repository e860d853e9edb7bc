package io.countersign.bench.evrete;

import io.countersign.bench.facts.Cancelled;
import io.countersign.bench.facts.Deal;
import io.countersign.bench.facts.Facts;
import io.countersign.bench.facts.Line;
import io.countersign.bench.facts.Member;
import io.countersign.bench.facts.PayLine;
import io.countersign.bench.facts.Plan;
import io.countersign.bench.facts.RegionQuota;
import io.countersign.bench.facts.Terms;
import io.countersign.bench.facts.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evrete.api.StatefulSession;

/**
 * The commission of every seller, with what is taken back of it: rules find what belongs together,
 * Java adds up, for Evrete has no sums over facts. Facts go into one session in three steps.
 */
public final class Commission {

  /** What a deal counts for a seller, and the seller's quota. */
  private record Credit(Share share, BigDecimal quota) {}

  /** A month of a seller. */
  private record Cell(String who, int month) {}

  private final Map<String, BigDecimal> worth = new HashMap<>();
  private final List<Credit> credits = new ArrayList<>();
  private final List<PayLine> lines = new ArrayList<>();

  private Commission() {}

  /** Its lines, those of deals in the order of day and key, then what is taken back. */
  public static List<PayLine> pay(Facts facts) {
    Commission commission = new Commission();
    StatefulSession session = Rules.telling(commission).newStatefulSession();
    try {
      commission.pay(facts, session);
    } finally {
      session.close();
    }
    return commission.lines;
  }

  void counts(Line line, Weight weight) {
    worth.merge(line.deal(), line.amount().multiply(weight.weight()), BigDecimal::add);
  }

  void credits(Share share, RegionQuota quota) {
    credits.add(new Credit(share, quota.amount()));
  }

  void takesBack(Ended ended, Terms terms) {
    PayLine line = ended.line();
    lines.add(
        new PayLine(
            line.who(),
            line.component(),
            ended.end().month(),
            line.deal(),
            true,
            -terms.takenBack(line.cents(), ended.days())));
  }

  private void pay(Facts facts, StatefulSession session) {
    Plan.WEIGHTS.forEach(session::insert);
    Plan.QUOTAS.forEach(session::insert);
    Plan.TIERS.forEach(session::insert);
    session.insert(Plan.TERMS);
    facts.seats().forEach(session::insert);
    facts.lines().forEach(session::insert);
    Map<String, Deal> deals = new HashMap<>();
    facts.deals().forEach(deal -> deals.put(deal.key(), deal));
    for (Member member : facts.members()) {
      Deal deal = deals.get(member.deal());
      if (deal != null) {
        session.insert(new Share(member.who(), deal.day(), deal, member.share()));
      }
    }
    session.fire();
    List<Height> heights = heights();
    heights.forEach(session::insert);
    session.fire();
    round(heights);
    ended(facts).forEach(session::insert);
    session.fire();
  }

  private List<Height> heights() {
    List<Height> heights = new ArrayList<>(credits.size());
    Map<Cell, BigDecimal> reached = new HashMap<>();
    credits.sort(Comparator.comparing(credit -> credit.share().deal().number()));
    for (Credit credit : credits) {
      Deal deal = credit.share().deal();
      BigDecimal amount =
          worth.getOrDefault(deal.key(), BigDecimal.ZERO).multiply(credit.share().share());
      BigDecimal now =
          reached.merge(new Cell(credit.share().who(), deal.month()), amount, BigDecimal::add);
      heights.add(new Height(credit.share(), now, credit.quota()));
    }
    return heights;
  }

  private void round(List<Height> heights) {
    Map<Cell, Long> posted = new HashMap<>();
    for (Height height : heights) {
      Deal deal = height.deal();
      long cents = Plan.TERMS.capped(height.pay());
      Long before = posted.put(new Cell(height.who(), deal.month()), cents);
      lines.add(
          new PayLine(
              height.who(),
              "commission",
              deal.month(),
              deal.key(),
              false,
              cents - (before == null ? 0 : before)));
    }
  }

  private List<Ended> ended(Facts facts) {
    Map<String, Cancelled> ends = new HashMap<>();
    facts.cancellations().forEach(end -> ends.put(end.deal(), end));
    List<Ended> ended = new ArrayList<>();
    for (PayLine line : lines) {
      Cancelled end = ends.get(line.deal());
      if (end != null && line.cents() != 0) {
        ended.add(new Ended(line, end));
      }
    }
    return ended;
  }
}
