package io.countersign.approval;

import io.countersign.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a contract states, before a policy is held against it.
 *
 * @param template the id of its template
 * @param amounts aspects that are money, in any currency
 * @param numbers aspects that are not
 * @param deviations its clauses that are not the standard ones
 * @param order whether it is for an order, of which every figure is expected; what another contract
 *     does not state, it does not have
 */
public record ContractFacts(
    String template,
    Map<Aspect, Money> amounts,
    Map<Aspect, BigDecimal> numbers,
    List<Deviation> deviations,
    boolean order) {

  public ContractFacts {
    amounts = Map.copyOf(amounts);
    numbers = Map.copyOf(numbers);
    deviations = List.copyOf(deviations);
  }

  /** The figures that a policy may look at. */
  List<Figure> figures(ApprovalPolicy policy) {
    return Arrays.stream(Aspect.values())
        .map(aspect -> figure(aspect, policy))
        .filter(
            figure ->
                order
                    || figure.known()
                    || amounts.containsKey(figure.aspect())
                    || numbers.containsKey(figure.aspect()))
        .toList();
  }

  private Figure figure(Aspect aspect, ApprovalPolicy policy) {
    if (aspect == Aspect.DEVIATIONS) {
      return new Figure(aspect, BigDecimal.valueOf(deviations.size()));
    }
    @Nullable Money amount = amounts.get(aspect);
    return aspect.isMoney()
        ? new Figure(aspect, amount == null ? null : policy.currency().count(amount))
        : new Figure(aspect, numbers.get(aspect));
  }
}
