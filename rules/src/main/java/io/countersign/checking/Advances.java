package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Draw;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Guarantee;
import io.countersign.plans.Quota;
import io.countersign.plans.Target;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Finds draws that are never taken back, and guarantees that a draw leaves nothing to do. */
final class Advances implements Check {

  @Override
  public void look(Findings findings) {
    for (PlanComponent component : findings.plan().components()) {
      if (component instanceof Draw draw) {
        recovery(draw, findings);
        for (PlanComponent other : findings.plan().components()) {
          if (other instanceof Guarantee guarantee) {
            compare(guarantee, draw, findings);
          }
        }
      }
    }
  }

  private static void recovery(Draw draw, Findings findings) {
    Plan.Head head = findings.plan().head();
    int periods =
        head.period()
            .periodsIn(head.effective().from(), Objects.requireNonNull(head.effective().until()))
            .size();
    int from = draw.recovery().fromPeriod();
    if (draw.kind() != Draw.Kind.NON_RECOVERABLE && from > periods) {
      findings.add(
          Code.DRAW_NEVER_RECOVERED,
          "components." + draw.id() + ".recovery.from-period",
          "It is recovered from period %d on, and the plan has %d.".formatted(from, periods),
          "Let it begin earlier, or say 'recoverable: false'.");
    }
  }

  private static void compare(Guarantee guarantee, Draw draw, Findings findings) {
    Plan plan = findings.plan();
    BigDecimal most = Collections.max(amounts(guarantee.amount(), plan));
    BigDecimal least = Collections.min(amounts(draw.amount(), plan));
    boolean sameBasis =
        guarantee.of().isEmpty()
            || draw.of().isEmpty()
            || !Collections.disjoint(guarantee.of(), draw.of());
    if (draw.kind() != Draw.Kind.IN_ADVANCE
        && sameBasis
        && most.compareTo(least) < 0
        && findings.together().canHold(guarantee.head().who(), draw.head().who())) {
      findings.add(
          Code.GUARANTEE_BELOW_DRAW,
          "components." + guarantee.id() + ".amount",
          "It guarantees %s where the draw '%s' pays at least %s."
              .formatted(
                  Figures.money(Fraction.of(most), plan.currency()),
                  draw.id(),
                  Figures.money(Fraction.of(least), plan.currency())),
          "Raise it above the draw, or leave one of the two out.");
    }
  }

  private static List<BigDecimal> amounts(Target target, Plan plan) {
    if (target instanceof Target.Fixed fixed) {
      return List.of(fixed.amount());
    }
    Quota quota = Objects.requireNonNull(plan.quotas().get(((Target.ByTable) target).quota()));
    return Scenes.amounts(quota, plan);
  }
}
