package io.countersign.plans;

import io.countersign.money.Rate;
import java.util.List;

/**
 * An advance on what is earned.
 *
 * @param of the components it is an advance on, and from which it is recovered
 * @param periods how many periods it runs from the participant's first (0: as long as the plan)
 */
public record Draw(
    Head head,
    Terms terms,
    Target amount,
    Kind kind,
    List<String> of,
    Recovery recovery,
    int periods)
    implements PlanComponent {

  public Draw {
    of = List.copyOf(of);
  }

  /** How it is paid and whether it is owed back. */
  public enum Kind {
    /** Raises low pay to the amount; what it added is owed back. */
    RECOVERABLE,
    /** Raises low pay to the amount; nothing is owed back. */
    NON_RECOVERABLE,
    /** Paid before anything is earned and settled from what is earned. */
    IN_ADVANCE
  }

  /**
   * How it is recovered.
   *
   * @param fromPeriod the first period of the draw in which anything is recovered, from 1
   * @param share the most of what may be recovered from that is
   * @param keepsAmount whether only pay above the draw's amount is recovered from
   * @param ends what happens with what is still owed at the end
   * @param surplus what happens with pay that is left when nothing is owed
   */
  public record Recovery(
      int fromPeriod, Rate share, boolean keepsAmount, Ends ends, Surplus surplus) {
    public static final Recovery AT_ONCE =
        new Recovery(1, Rate.WHOLE, true, Ends.OWED, Surplus.PAID);

    /** Whether what is still owed at the end is forgiven. */
    public boolean forgiven() {
      return ends == Ends.FORGIVEN;
    }
  }

  /** What happens with what is still owed when the draw or the participant's time ends. */
  public enum Ends {
    FORGIVEN,
    OWED
  }

  /** What happens with pay that is left when nothing is owed. */
  public enum Surplus {
    PAID,
    /** Kept, and set against later draws. */
    CREDIT
  }
}
