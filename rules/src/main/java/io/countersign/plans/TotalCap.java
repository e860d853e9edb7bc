package io.countersign.plans;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * The most that several components pay somebody together in an interval. It takes away what is
 * above, whatever each of them limits on its own.
 *
 * @param pay the amounts that limit; of several the least
 * @param times what the amount is multiplied by, such as 2.5 for 250 % of a target
 * @param of the components whose pay is added up
 * @param resets the interval after which the sum starts again at zero
 * @param carried whether what is above is paid in later intervals that have room, else lost
 */
public record TotalCap(
    Head head,
    Terms terms,
    List<Target> pay,
    BigDecimal times,
    List<String> of,
    Measure.Resets resets,
    boolean carried)
    implements PlanComponent {

  public TotalCap {
    pay = List.copyOf(pay);
    of = List.copyOf(of);
  }

  /** Whether it takes away from nothing but these components. */
  public boolean isWithin(Collection<String> components) {
    return components.containsAll(of);
  }
}
