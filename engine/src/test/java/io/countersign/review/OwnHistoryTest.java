package io.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnHistoryTest {

  private final OwnHistory history = new OwnHistory(4, new BigDecimal("3.5"));

  @Test
  void oneStrangePeriodAmongTheEarlierOnesMovesNothing() {
    List<Money> earlier = usd("100", "110", "90", "105", "95000");

    assertThat(history.farFrom(usd("112").get(0), earlier)).isEmpty();
    assertThat(history.farFrom(usd("900").get(0), earlier)).contains(new BigDecimal("105.00"));
  }

  @Test
  void theBoundItselfIsNotFar() {
    // median 100, median distance 10: 3.5 * 10 / 0.6745 = 51.89 and a bit
    List<Money> earlier = usd("80", "90", "100", "110", "120");

    assertThat(history.farFrom(usd("151.89").get(0), earlier)).isEmpty();
    assertThat(history.farFrom(usd("151.90").get(0), earlier)).isPresent();
    assertThat(history.farFrom(usd("48.10").get(0), earlier)).isPresent();
  }

  @Test
  void threePeriodsAreNoHistory() {
    assertThat(history.farFrom(usd("9000").get(0), usd("100", "100", "100"))).isEmpty();
    assertThat(history.farFrom(usd("9000").get(0), usd("100", "100", "100", "100"))).isPresent();
  }

  @Test
  void smallDifferencesFromAmountsThatAreAlwaysTheSameAreNotFar() {
    List<Money> earlier = usd("100", "100", "100", "100");

    assertThat(history.farFrom(usd("105").get(0), earlier)).isEmpty();
    assertThat(history.farFrom(usd("106").get(0), earlier)).isPresent();
  }

  /** Laws of the measure, whatever the amounts are; the seed is told where one does not hold. */
  @Test
  void theVerdictKnowsNoOrderNoUnitAndNoSide() {
    long seed = 20170105;
    Random random = new Random(seed);
    int far = 0;
    for (int round = 0; round < 2_000; round++) {
      List<Money> earlier = new ArrayList<>();
      int size = 4 + random.nextInt(9);
      for (int i = 0; i < size; i++) {
        earlier.add(cents(random.nextInt(200_000)));
      }
      Money amount = cents(random.nextInt(2_000_000) - 500_000);
      boolean verdict = isFar(amount, earlier);
      far += verdict ? 1 : 0;
      String story = "seed " + seed + ", round " + round + ": " + amount + " after " + earlier;

      List<Money> shuffled = new ArrayList<>(earlier);
      Collections.shuffle(shuffled, random);
      assertThat(isFar(amount, shuffled)).as(story).isEqualTo(verdict);
      assertThat(isFar(times(amount, 7), earlier.stream().map(m -> times(m, 7)).toList()))
          .as(story)
          .isEqualTo(verdict);
      assertThat(isFar(times(amount, -1), earlier.stream().map(m -> times(m, -1)).toList()))
          .as(story)
          .isEqualTo(verdict);
      // what is farther on the same side is far as well, and a repeated median never is
      history
          .farFrom(amount, earlier)
          .ifPresent(
              median -> assertThat(isFar(beyond(amount, median), earlier)).as(story).isTrue());
      List<Money> odd = earlier.size() % 2 == 1 ? earlier : earlier.subList(1, earlier.size());
      Money middle =
          odd.stream().sorted(Comparator.comparing(Money::minor)).toList().get(odd.size() / 2);
      assertThat(isFar(middle, odd)).as(story).isFalse();
    }
    assertThat(far).as("both verdicts are met").isBetween(200, 1_800);
  }

  private boolean isFar(Money amount, List<Money> earlier) {
    return history.farFrom(amount, earlier).isPresent();
  }

  private static Money beyond(Money amount, BigDecimal median) {
    int side = amount.amount().compareTo(median);
    return new Money(amount.currency(), amount.minor() + side * 12_345L);
  }

  private static Money times(Money amount, long factor) {
    return new Money(amount.currency(), amount.minor() * factor);
  }

  private static Money cents(long minor) {
    return new Money(Currency.getInstance("USD"), minor);
  }

  private static List<Money> usd(String... amounts) {
    return Arrays.stream(amounts).map(amount -> Money.of("USD", amount)).toList();
  }
}
