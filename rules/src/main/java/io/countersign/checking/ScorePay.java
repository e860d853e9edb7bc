package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
import io.countersign.plans.Scorecard;
import io.countersign.plans.Scorecard.Below;
import io.countersign.plans.Scorecard.Goal;
import io.countersign.plans.Scorecard.Limits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a scorecard pays in a scene before its limits. */
final class ScorePay {

  private ScorePay() {}

  static Fraction at(Scorecard card, Scene scene) {
    Fraction total = Fraction.ZERO;
    for (Goal goal : card.goals()) {
      Fraction score = rounded(score(goal, scene), goal.limits().places());
      BigDecimal floor = goal.limits().floor();
      boolean below = floor != null && score.compareTo(Fraction.of(floor)) < 0;
      if (below && goal.limits().below() == Below.ALL_ZERO) {
        return Fraction.ZERO;
      }
      total = total.plus(limited(score, goal.limits()).times(goal.weight().fraction()));
    }
    return scene.amount(card.target()).times(rounded(total, card.places()));
  }

  private static Fraction score(Goal goal, Scene scene) {
    Fraction height = scene.height(goal.base().measure());
    Fraction unit = scene.unit(goal.base());
    return switch (goal.score()) {
      case ATTAINMENT -> height.over(unit);
      case INVERSE -> Fraction.ONE.plus(unit.minus(height).over(unit));
      case ACHIEVED -> height;
    };
  }

  private static Fraction limited(Fraction score, Limits limits) {
    if (limits.floor() != null && score.compareTo(Fraction.of(limits.floor())) < 0) {
      return limits.below() == Below.FLOOR ? Fraction.of(limits.floor()) : Fraction.ZERO;
    }
    return limits.cap() == null ? score : score.min(Fraction.of(limits.cap()));
  }

  private static Fraction rounded(Fraction value, @Nullable Integer places) {
    return places == null ? value : Fraction.of(value.round(places, Rounding.HALF_UP));
  }
}
