package io.countersign.accounting;

import io.countersign.accounting.CostChange.Kind;
import io.countersign.calendar.Period;
import io.countersign.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What costs are carried at before and after a period, and every kind of change between. */
public record RollForward(Period period, Money opening, Map<Kind, Money> changes) {
  public RollForward {
    changes = Map.copyOf(changes);
  }

  /** One for each period, for all costs in a currency. */
  public static List<RollForward> of(
      List<Period> periods, Currency currency, Collection<CapitalizedCost> costs) {
    List<RollForward> all = new ArrayList<>();
    Map<Period, Map<Kind, Money>> sums = new java.util.HashMap<>();
    for (CapitalizedCost cost : costs) {
      if (cost.key().currency().equals(currency)) {
        for (CostChange change : cost.changes()) {
          sums.computeIfAbsent(change.period(), p -> new EnumMap<>(Kind.class))
              .merge(change.kind(), change.amount(), Money::plus);
        }
      }
    }
    Money opening = Money.zero(currency);
    for (Period period : periods) {
      RollForward row = new RollForward(period, opening, sums.getOrDefault(period, Map.of()));
      all.add(row);
      opening = row.closing();
    }
    return all;
  }

  /** The sum of the changes of a kind. */
  public Money of(Kind kind) {
    return changes.getOrDefault(kind, Money.zero(opening.currency()));
  }

  /** What the costs are carried at after the period. */
  public Money closing() {
    Money closing = opening;
    for (Money change : changes.values()) {
      closing = closing.plus(change);
    }
    return closing;
  }
}
