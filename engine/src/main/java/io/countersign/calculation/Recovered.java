package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.earning.EarningKey.Origin;
import io.countersign.money.Money;
import java.time.LocalDate;

/**
 * What is taken back of a line in a period, kept as few numbers until somebody looks at it.
 *
 * @param earnings the list that the line is in
 */
record Recovered(
    EarningList earnings,
    Place place,
    int line,
    Recoveries.Recovery recovery,
    Period period,
    long minor)
    implements Posting {

  @Override
  public Earning earning() {
    Earning earned = earnings.get(line);
    EarningKey from = earned.key();
    Origin origin = new Origin(Kind.RECOVERED, from.origin().deal(), from.origin().revision());
    LocalDate day = recovery.cancelled().on();
    Money part = new Money(earned.amount().currency(), minor);
    return new Earning(
        new EarningKey(from.who(), from.plan(), from.component(), period, origin),
        period.contains(day) ? day : period.from(),
        part,
        null,
        new RecoveryLine(earned, earnings.sold(line), recovery, part));
  }
}
