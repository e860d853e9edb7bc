package io.countersign.risk;

import io.countersign.approval.Risk;
import java.util.List;

/**
 * How much is at risk, line by line.
 *
 * @param policy the name of the policy that gave the points
 * @param reasons by line; their points add up to the total
 * @param band low, medium or high by the policy's bands
 */
public record RiskScore(String policy, List<Reason> reasons, Risk band) {

  /**
   * Why there are points.
   *
   * @param rule the sentence of the rule
   */
  public record Reason(String rule, RiskPoints given) {}

  public RiskScore {
    reasons = List.copyOf(reasons);
  }

  /** The sum of all points. */
  public int total() {
    return total(reasons);
  }

  static int total(List<Reason> reasons) {
    return reasons.stream().mapToInt(reason -> reason.given().points()).sum();
  }
}
