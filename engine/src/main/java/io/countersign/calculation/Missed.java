package io.countersign.calculation;

import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Commission.Threshold;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Base;
import java.math.BigDecimal;
import java.util.Optional;

/** Why a place pays nothing, and what would make it pay. */
final class Missed {

  private Missed() {}

  static NotEarned by(Place place) {
    if (place.manner == Manner.NOTHING_WITHOUT_GATE) {
      return notEarned(
          place,
          "its gate is not met: " + place.component.terms().gate().words(),
          "Meeting the gate in " + place.period + " makes it pay");
    }
    Optional<BigDecimal> part = part(place);
    if (part.isEmpty()) {
      return notEarned(place, "no case fits", "Coming to one of the cases makes it pay");
    }
    Fraction needed = place.unit().times(part.get());
    String measure = place.component.looksAt().map(Base::measure).orElse("");
    return notEarned(
        place,
        Figures.amount(place.shownHeight())
            + " of the "
            + Figures.amount(needed.decimal())
            + " it takes",
        Figures.amount(needed.minus(place.height).decimal())
            + " more in "
            + measure
            + " reaches it");
  }

  /** The part of the unit that is to be reached. */
  private static Optional<BigDecimal> part(Place place) {
    if (place.component instanceof PlanComponent.Bonus bonus) {
      return Optional.of(bonus.atLeast().fraction());
    }
    if (place.component instanceof PlanComponent.Reward reward) {
      return Optional.of(reward.atLeast().fraction());
    }
    Threshold threshold =
        place.component instanceof Commission commission ? commission.threshold() : null;
    if (threshold == null) {
      return Optional.empty();
    }
    return Optional.of(
        threshold.part()
            ? threshold.bound()
            : Fraction.of(threshold.bound()).over(place.unit()).decimal());
  }

  private static NotEarned notEarned(Place place, String unmet, String wayOut) {
    return new NotEarned(place.seat.who(), place.component.id(), place.period, unmet, wayOut);
  }
}
