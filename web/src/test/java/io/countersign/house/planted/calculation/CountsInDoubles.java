package io.countersign.house.planted.calculation;

import java.math.BigDecimal;
import java.util.function.ToDoubleFunction;

/** Lets binary fractions in, once in each way there is. */
public final class CountsInDoubles {
  double field;

  void parameter(float rate) {}

  double result() {
    return field;
  }

  long literal(int amount) {
    return (long) (amount * 0.9);
  }

  boolean cast(long amount, long other) {
    return (double) amount > other;
  }

  Object boxed(BigDecimal amount) {
    return amount.doubleValue();
  }

  int array() {
    return new double[3].length;
  }

  ToDoubleFunction<BigDecimal> reference() {
    return BigDecimal::doubleValue;
  }

  BigDecimal made(double amount) {
    return BigDecimal.valueOf(amount);
  }
}
