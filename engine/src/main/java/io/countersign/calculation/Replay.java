package io.countersign.calculation;

import java.util.List;

/** x */
final class Replay {
  private Replay() {}

  static Outcome over(Worksheet worksheet, Outcome outcome) {
    return outcome;
  }
}
