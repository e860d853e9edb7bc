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
    for (Crediting.Credit part : crediting.credits(sold, decisions)) {
      if (part.who() == place.who && crediting.measure(part).id().equals(measure)) {
        credit = credit.add(part.quantity());
      }
    }
    for (DealDecision decision : decisions) {
      for (Counts counts : decision.counts()) {
        if (counts.by().measure().equals(measure)
            && crediting.shares(sold, counts).containsKey(place.who)) {
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
