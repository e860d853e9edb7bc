package io.countersign.ledger;

import io.countersign.money.Money;

/**
 * What was earned in a pay period, as it was known on a day and as it holds now, held or not.
 *
 * @param known what was posted until that day for earnings of the period
 * @param now what is posted for them today, in whichever period
 */
public record Restatement(Holder holder, Money known, Money now) {

  public Money difference() {
    return now.minus(known);
  }
}
