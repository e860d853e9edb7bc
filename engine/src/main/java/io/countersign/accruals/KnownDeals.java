package io.countersign.accruals;

import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.DealFacts;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Commission;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.rulebook.Explanation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The deals that a calculation looked at, for the facts that a statement shows beside an amount.
 */
public final class KnownDeals {

  private static final String CREDITED = "Credited";

  private final Map<String, DealHistory> histories = new HashMap<>();

  public KnownDeals(List<DealHistory> deals) {
    deals.forEach(history -> histories.put(history.deal().value(), history));
  }

  /** What is known of the deal that an earning is for; null when it is for none. */
  public @Nullable DealHistory of(Earning earning) {
    return histories.get(earning.key().origin().deal());
  }

  /** The facts of the deal that an earning is for; the credited quantity is in its explanation. */
  static DealFacts facts(
      Plan plan, Earning earning, Explanation why, @Nullable DealHistory history) {
    EarningKey key = earning.key();
    Won won = history == null ? null : history.won().orElse(null);
    if (history == null || won == null) {
      return DealFacts.NONE;
    }
    Opportunity sold = won.opportunity();
    Sale sale =
        countsWins(plan, key.component())
            ? told(key.origin().revision(), history, sold)
            : on(earning.on(), history, sold);
    String products =
        sale.lines().stream().map(DealLine::product).distinct().collect(Collectors.joining(", "));
    @Nullable Quantity booked =
        sale.lines().stream().map(DealLine::amount).reduce(Quantity::plus).orElse(null);
    return new DealFacts(
        sale.account(), products, booked, share(sold.team(), key.who()), credited(why));
  }

  /** Whether tellings are numbered from the win on; else by signature, invoice or payment. */
  private static boolean countsWins(Plan plan, String component) {
    for (PlanComponent found : plan.components()) {
      if (found.id().equals(component)
          && found instanceof Commission commission
          && plan.measure(commission.pays()) instanceof Measure.OfDeals deals) {
        return deals.counting().on() == Measure.On.WON;
      }
    }
    return true;
  }

  /** What is sold on a day: the win as amended until then. */
  private static Sale on(LocalDate day, DealHistory history, Opportunity won) {
    Sale sale = won.sale();
    for (Amended amended : history.amendments()) {
      sale = amended.on().isAfter(day) ? sale : amended.sale();
    }
    return sale;
  }

  /** The sale as the telling had it: 1 is the win, 2 the first amendment. */
  private static Sale told(int revision, DealHistory history, Opportunity won) {
    List<Amended> amendments = history.amendments();
    int amendment = revision - 2;
    return amendment >= 0 && amendment < amendments.size()
        ? amendments.get(amendment).sale()
        : won.sale();
  }

  private static @Nullable Rate share(DealTeam team, ParticipantId who) {
    for (DealTeam.Member member : team.members()) {
      if (member.who().equals(who)) {
        return member.share();
      }
    }
    return null;
  }

  private static @Nullable BigDecimal credited(Explanation why) {
    for (Explanation.Input input : why.inputs()) {
      if (input.name().equals(CREDITED)) {
        return new BigDecimal(input.value().replace(",", ""));
      }
    }
    return null;
  }
}
