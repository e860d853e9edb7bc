package io.countersign.checking;

import io.countersign.calendar.Period;
import io.countersign.money.Rate;
import io.countersign.people.Assignment;
import io.countersign.plans.Measure;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Pool;
import io.countersign.plans.Quota;
import io.countersign.plans.Quota.Row;
import java.math.BigDecimal;
import java.util.Comparator;

/** Finds pools of which people are promised more than there is. */
final class PoolParts implements KnownCheck {

  @Override
  public void look(Known known, Findings findings) {
    SeatsUnder seats = new SeatsUnder(findings.plan(), known.roster());
    for (PlanComponent component : findings.plan().components()) {
      if (component instanceof Pool pool
          && pool.dealt().by() == Pool.By.PERCENT
          && findings.plan().quotas().get(pool.dealt().name()) instanceof Quota.Rows rows) {
        look(pool, QuotaRows.of(findings.plan(), rows), seats, findings);
      }
    }
  }

  private static void look(Pool pool, QuotaRows rows, SeatsUnder seats, Findings findings) {
    for (Period period : seats.periods()) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Assignment seat : seats.of(pool, period)) {
        sum =
            sum.add(
                rows.fitting(seat, period, Measure.Resets.PERIOD).stream()
                    .max(Comparator.comparing(Row::tests))
                    .map(Row::amount)
                    .orElse(BigDecimal.ZERO));
      }
      if (sum.compareTo(BigDecimal.ONE) > 0) {
        findings.add(
            Code.POOL_OVER,
            "components." + pool.id() + ".dealt.by-percent",
            "In %s the parts of everybody add up to %s of the pool."
                .formatted(period, new Rate(sum).inPercent()),
            "Lower the parts in '" + pool.dealt().name() + "' to 100 % in all.");
        return;
      }
    }
  }
}
