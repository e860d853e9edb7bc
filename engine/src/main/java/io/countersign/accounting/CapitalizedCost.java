package io.countersign.accounting;

import io.countersign.accounting.CostChange.Kind;
import io.countersign.money.Money;
import java.util.List;

/** The cost of a contract and everything that was booked about it, in the order of the periods. */
public record CapitalizedCost(CostKey key, List<CostChange> changes) {
  public CapitalizedCost {
    changes = List.copyOf(changes);
  }

  /** What it is carried at. */
  public Money carried() {
    Money carried = Money.zero(key.currency());
    for (CostChange change : changes) {
      carried = carried.plus(change.amount());
    }
    return carried;
  }

  /** The sum of what was booked of one kind. */
  public Money sum(Kind kind) {
    Money sum = Money.zero(key.currency());
    for (CostChange change : changes) {
      sum = change.kind() == kind ? sum.plus(change.amount()) : sum;
    }
    return sum;
  }
}
