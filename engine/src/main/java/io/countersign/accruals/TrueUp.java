package io.countersign.accruals;

import io.countersign.ledger.About;
import io.countersign.ledger.Account;
import io.countersign.ledger.Cause;
import io.countersign.ledger.EarningLine;
import io.countersign.ledger.Entry;
import io.countersign.money.Money;
import java.time.LocalDate;

/**
 * A difference between what holds now and what was posted for an earning. There is none without a
 * difference.
 *
 * @param against the account that bears it
 * @param on the day the earning arose
 * @param now what holds
 * @param before what was posted until now
 */
public record TrueUp(
    EarningLine line,
    Account against,
    LocalDate on,
    Owed now,
    Owed before,
    Cause cause,
    About.Basis basis) {

  public Money payable() {
    return now.payable().minus(before.payable());
  }

  public Money held() {
    return now.held().minus(before.held());
  }

  /** The entry that brings the books to what holds now. */
  public Entry entry(PostingPeriods periods) {
    About.OfEarning about = new About.OfEarning(line.key(), on, cause, basis);
    return Entry.accrual(periods.of(line.key().period()), about, against, payable(), held());
  }
}
