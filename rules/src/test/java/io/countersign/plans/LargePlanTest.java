package io.countersign.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargePlanTest {

  private static final int TIERS = 10_000;

  private static final String PLAN =
      """
      plan: large
      title: Large plan
      version: 1
      currency: USD
      effective: { from: 2026-01-01, until: 2027-01-01 }
      period: year
      measures: { sales: { count: amount } }
      components:
        commission:
          kind: commission
          measure: sales
          tiers:
      """;

  @Test
  void readsTenThousandTiersAndFindsOneOfThemByHalving() {
    RateTable table =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> table(PLAN + tiers()));

    assertThat(table.tiers()).hasSize(TIERS);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          BigDecimal height = BigDecimal.ZERO;
          for (int line = 0; line < 100_000; line++) {
            BigDecimal next = height.add(BigDecimal.valueOf(line % 3, 1));
            assertThat(table.slices(height, next, BigDecimal.ONE)).hasSizeLessThanOrEqualTo(2);
            height = next;
          }
        });
  }

  @Test
  void findsTheTierThatAWalkFromTheLowestFinds() {
    RateTable table = table(PLAN + tiers());
    long seed = 11;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      BigDecimal height = BigDecimal.valueOf(random.nextInt(2 * TIERS + 200) - 100, 1);
      Tier walked =
          table.tiers().stream()
              .filter(t -> t.to() == null || below(height, t))
              .findFirst()
              .orElseThrow();
      assertThat(table.reached(height, BigDecimal.ONE))
          .as("seed %d round %d height %s", seed, round, height)
          .isEqualTo(walked);
    }
  }

  private static boolean below(BigDecimal height, Tier tier) {
    int order = height.compareTo(tier.to());
    return order < 0 || (order == 0 && tier.bound() == Tier.Bound.INCLUDED);
  }

  private static RateTable table(String plan) {
    PlanComponent only = PlanReader.read("large.yaml", plan).plan().components().get(0);
    return ((Commission) only).rates();
  }

  private static String tiers() {
    return IntStream.range(1, TIERS)
            .mapToObj(i -> (i % 2 == 0 ? "up-to: " : "below: ") + i + ", rate: " + i % 97 + " %")
            .collect(Collectors.joining(" }\n      - { ", "      - { ", " }\n"))
        + "      - { rate: 1 % }\n";
  }
}
