package io.countersign.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void givesTheLastCentToTheLargestRemainder() {
    Split<String> split = split(Map.of("amy", "33.34", "bob", "33.33", "cid", "33.33"));

    assertThat(split.allot(Money.of("USD", "100.00")))
        .containsEntry("amy", Money.of("USD", "33.34"))
        .containsEntry("bob", Money.of("USD", "33.33"))
        .containsEntry("cid", Money.of("USD", "33.33"));
  }

  @Test
  void breaksTiesByName() {
    Split<String> split = split(Map.of("bob", "50", "amy", "50"));

    assertThat(split.allot(Money.of("USD", "0.01")))
        .containsEntry("amy", Money.of("USD", "0.01"))
        .containsEntry("bob", Money.of("USD", "0.00"));
  }

  @Test
  void neverLosesACentWhateverTheSharesAndTheAmount() {
    long seed = 20260101;
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      int people = 1 + random.nextInt(7);
      TreeMap<String, Rate> shares = new TreeMap<>();
      int left = 10_000;
      for (int i = 1; i < people; i++) {
        int share = 1 + random.nextInt(left - (people - i));
        shares.put("p" + i, new Rate(BigDecimal.valueOf(share, 4)));
        left -= share;
      }
      shares.put("p0", new Rate(BigDecimal.valueOf(left, 4)));
      Money whole = Money.of("USD", BigDecimal.valueOf(random.nextInt() / 7, 2).toString());

      Money sum =
          new Split<>(shares)
              .allot(whole).values().stream().reduce(Money.zero(whole.currency()), Money::plus);

      assertThat(sum).as("seed %d round %d", seed, round).isEqualTo(whole);
    }
  }

  @Test
  void refusesSharesThatAreNotTheWhole() {
    assertThatThrownBy(() -> split(Map.of("amy", "60", "bob", "39.99")))
        .hasMessage("the shares add up to 99.99 %, not 100 %");
  }

  private static Split<String> split(Map<String, String> percents) {
    TreeMap<String, Rate> shares = new TreeMap<>();
    percents.forEach((name, percent) -> shares.put(name, Rate.percent(percent)));
    return new Split<>(shares);
  }
}
