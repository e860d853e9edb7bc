package io.countersign.calculation;

/**
 * One number for each participant, period and measure, so that what is kept for them fits in plain
 * arrays.
 */
record Grid(int people, int periods, int measures) {

  /**
   * @throws ArithmeticException when the numbers do not fit an array
   */
  Grid {
    Math.multiplyExact(Math.multiplyExact(people, periods), measures);
  }

  int size() {
    return people * periods * measures;
  }

  int slot(int who, int period, int measure) {
    return (who * periods + period) * measures + measure;
  }
}
