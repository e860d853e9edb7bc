package io.countersign.faults;

import io.countersign.close.Actor;
import java.util.function.Consumer;

/** Who takes the steps that people take. */
@FunctionalInterface
interface Hands {

  /** The steps, each by somebody of its own. */
  enum Step {
    APPROVE_LATE_CHANGES,
    REVIEW,
    APPROVE,
    LOCK,
    PAY
  }

  /** One person for each step. */
  Hands ONE = (step, taken) -> taken.accept(Actor.of(step.name()));

  void take(Step step, Consumer<Actor> taken);
}
