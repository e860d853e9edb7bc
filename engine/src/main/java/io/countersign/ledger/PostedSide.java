package io.countersign.ledger;

import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One side of an entry, as the sums over somebody's books need it.
 *
 * @param key the earning that the entry is about; null where it is about none
 * @param originUntil the end of the earning's own period; null where there is none
 * @param isAdjustment whether it is about an amount granted or taken by hand
 * @param credit the amount, below zero where it is a debit
 */
public record PostedSide(
    EntryNumber entry,
    PayCycle cycle,
    Holder holder,
    @Nullable EarningKey key,
    @Nullable LocalDate originUntil,
    boolean isAdjustment,
    Account account,
    Money credit) {

  /** The earning and its currency. */
  public EarningLine line(EarningKey of) {
    return new EarningLine(of, holder.currency());
  }
}
