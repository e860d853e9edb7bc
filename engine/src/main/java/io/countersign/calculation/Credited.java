package io.countersign.calculation;

import io.countersign.calculation.DealDecision.Counts;
import io.countersign.plans.Measure;
import java.math.BigDecimal;

/** Works out once more how somebody's credit for a sale came about. */
final class Credited {

  private Credited() {}

  static CommissionLine.Credited of(Sold sold, Crediting crediting, Place place) {
    DealDecision[] decisions = crediting.decisions(sold);
    String measure = place.commission().pays();
    BigDecimal credit = BigDecimal.ZERO;
    BigDecimal whole = BigDecimal.ZERO;
    String rule = "";
    Portions portions = new Portions();
    crediting.credits(sold, decisions, portions, new Sharers());
    for (int i = 0; i < portions.size(); i++) {
      if (portions.who(i) == place.who
          && crediting.measure(portions.measure(i)).id().equals(measure)) {
        credit = credit.add(portions.quantity(i));
      }
    }
    for (DealDecision decision : decisions) {
      for (Counts counts : decision.counts()) {
        if (counts.by().measure().equals(measure)
            && crediting.isCredited(sold, counts, place.who)) {
          whole = crediting.wholeQuantity(sold, decisions, counts);
          rule = counts.rule();
        }
      }
    }
    return new CommissionLine.Credited(
        sold,
        (Measure.OfDeals) place.facts.measure(measure),
        new CommissionLine.Credited.Part(whole, credit),
        rule);
  }
}
