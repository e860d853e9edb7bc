package io.countersign.calculation;

import io.countersign.money.Fraction;

/** How a place pays while credits come in, in the order of their days. */
sealed interface Walk permits PlainWalk, ExactWalk {

  /** The exact pay so far, before the cap. */
  Fraction pay();

  /** The exact pay so far that the cap leaves. */
  Fraction capped();

  /** The rounded pay so far, in minor units. */
  long posted();
}
