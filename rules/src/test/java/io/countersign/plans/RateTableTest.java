package io.countersign.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.money.Rate;
import io.countersign.plans.RateTable.Method;
import io.countersign.plans.RateTable.Scale;
import io.countersign.plans.RateTable.Slice;
import io.countersign.plans.Tier.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateTableTest {

  private static final BigDecimal ONE = BigDecimal.ONE;

  /** The vendor's example: 102,000 at 5 / 6 / 7 % with bounds at 50 k and 100 k is 5,640. */
  private final RateTable table =
      new RateTable(
          Method.MARGINAL,
          Scale.QUANTITY,
          List.of(
              new Tier(1, BigDecimal.ZERO, n(50_000), Bound.INCLUDED, Rate.percent("5")),
              new Tier(2, n(50_000), n(100_000), Bound.EXCLUDED, Rate.percent("6")),
              new Tier(3, n(100_000), null, Bound.INCLUDED, Rate.percent("7"))));

  @Test
  void paysEachSliceAtItsOwnRate() {
    assertThat(pay(table.slices(n(0), n(102_000), ONE))).isEqualByComparingTo("5640");
    assertThat(table.slices(n(0), n(102_000), ONE))
        .extracting(slice -> slice.width().intValueExact())
        .containsExactly(50_000, 50_000, 2_000);
  }

  @Test
  void givesTheExactBoundToItsOwner() {
    assertThat(table.reached(n(50_000), ONE).number()).isEqualTo(1);
    assertThat(table.reached(new BigDecimal("50000.01"), ONE).number()).isEqualTo(2);
    assertThat(table.reached(n(100_000), ONE).number()).isEqualTo(3);
    assertThat(table.reached(new BigDecimal("99999.99"), ONE).number()).isEqualTo(2);
  }

  @Test
  void paysTheSameInAnyNumberOfStepsUpAndDown() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      BigDecimal height = BigDecimal.ZERO;
      BigDecimal paid = BigDecimal.ZERO;
      for (int step = 0; step < 6; step++) {
        BigDecimal next = BigDecimal.valueOf(random.nextInt(20_000_000) - 1_000_000, 2);
        paid = paid.add(pay(table.slices(height, next, ONE)));
        height = next;
      }
      assertThat(paid)
          .as("seed %d round %d", seed, round)
          .isEqualByComparingTo(pay(table.slices(BigDecimal.ZERO, height, ONE)));
    }
  }

  private static BigDecimal pay(List<Slice> slices) {
    return slices.stream().map(Slice::pay).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal n(long value) {
    return BigDecimal.valueOf(value);
  }
}
