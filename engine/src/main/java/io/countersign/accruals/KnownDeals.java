package io.countersign.accruals;

import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.DealFacts;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import io.countersign.rulebook.Explanation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The facts of the deal that an earning is for; the credited quantity is in its explanation. */
  DealFacts facts(EarningKey key, Explanation why) {
    return Optional.ofNullable(histories.get(key.origin().deal()))
        .flatMap(history -> history.won().map(won -> facts(key, why, history, won.opportunity())))
        .orElse(DealFacts.NONE);
  }

  private static DealFacts facts(
      EarningKey key, Explanation why, DealHistory history, Opportunity won) {
    Sale sale = told(key.origin().revision(), history, won);
    String products =
        sale.lines().stream().map(DealLine::product).distinct().collect(Collectors.joining(", "));
    @Nullable Quantity booked =
        sale.lines().stream().map(DealLine::amount).reduce(Quantity::plus).orElse(null);
    return new DealFacts(
        sale.account(), products, booked, share(won.team(), key.who()), credited(why));
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
