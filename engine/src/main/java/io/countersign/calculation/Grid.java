package io.countersign.calculation;

/**
 * One number for each participant, cell and measure, so that what is kept for them fits in plain
 * arrays.
 */
record Grid(int people, int cells, int measures) {

  /**
   * @throws ArithmeticException when the numbers do not fit an array
   */
  Grid {
    Math.multiplyExact(Math.multiplyExact(people, cells), measures);
  }

  int size() {
    return people * cells * measures;
  }

  int slot(int who, int cell, int measure) {
    return (who * cells + cell) * measures + measure;
  }
}
