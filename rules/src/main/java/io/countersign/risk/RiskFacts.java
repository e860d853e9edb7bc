package io.countersign.risk;

import io.countersign.approval.Deviation;
import io.countersign.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What is known of a contract, before a policy gives points; what is not in it the contract does
 * not have.
 *
 * @param amounts aspects that are money, in any currency
 * @param numbers aspects that are not
 * @param deviations its clauses that are not the standard ones
 */
public record RiskFacts(
    Map<RiskAspect, Money> amounts,
    Map<RiskAspect, BigDecimal> numbers,
    List<Deviation> deviations) {

  public RiskFacts {
    amounts = Map.copyOf(amounts);
    numbers = Map.copyOf(numbers);
    deviations = List.copyOf(deviations);
  }
}
