package io.countersign.approval;

import java.util.List;

/**
 * One approval that a contract needs, with every reason that asks for it.
 *
 * @param reasons in alphabetical order
 */
public record NeededApproval(Need need, List<Reason> reasons) {

  /**
   * Why.
   *
   * @param rule the sentence of the rule
   * @param because what of the contract made the rule decide
   */
  public record Reason(String rule, String because) {
    @Override
    public String toString() {
      return rule + ": " + because;
    }
  }

  public NeededApproval {
    reasons = List.copyOf(reasons);
  }
}
