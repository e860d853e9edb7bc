package io.countersign.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {

  private static final long SEED = 20260301;
  private static final int ROUNDS = 3_000;

  @Test
  void addsAndMultipliesInAnyOrder() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Fraction a = any(random);
      Fraction b = any(random);
      Fraction c = any(random);

      assertThat(a.plus(b)).as(told(round, a, b)).isEqualTo(b.plus(a));
      assertThat(a.times(b)).as(told(round, a, b)).isEqualTo(b.times(a));
      assertThat(a.plus(b).plus(c)).as(told(round, a, b, c)).isEqualTo(a.plus(b.plus(c)));
      assertThat(a.times(b).times(c)).as(told(round, a, b, c)).isEqualTo(a.times(b.times(c)));
      assertThat(a.times(b.plus(c)))
          .as(told(round, a, b, c))
          .isEqualTo(a.times(b).plus(a.times(c)));
    }
  }

  @Test
  void undoesWhatItDid() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Fraction a = any(random);
      Fraction b = any(random);

      assertThat(a.plus(b).minus(b)).as(told(round, a, b)).isEqualTo(a);
      assertThat(a.minus(a)).as(told(round, a)).isEqualTo(Fraction.ZERO);
      assertThat(a.negated().negated()).as(told(round, a)).isEqualTo(a);
      if (b.signum() != 0) {
        assertThat(a.over(b).times(b)).as(told(round, a, b)).isEqualTo(a);
        assertThat(b.over(b)).as(told(round, b)).isEqualTo(Fraction.ONE);
      }
    }
  }

  @Test
  void ordersAsTheNumbersDo() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Fraction a = any(random);
      Fraction b = any(random);

      assertThat(a.compareTo(b)).as(told(round, a, b)).isEqualTo(a.minus(b).signum());
      assertThat(a.compareTo(b)).as(told(round, a, b)).isEqualTo(-b.compareTo(a));
      assertThat(a.min(b).plus(a.max(b))).as(told(round, a, b)).isEqualTo(a.plus(b));
      assertThat(a.min(b)).as(told(round, a, b)).isLessThanOrEqualTo(a.max(b));
    }
  }

  @Test
  void isOneNumberHoweverItIsWritten() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Fraction a = any(random);
      BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(999), random.nextInt(3));
      Fraction same =
          new Fraction(a.numerator().multiply(factor), a.denominator().multiply(factor));

      assertThat(same).as(told(round, a)).isEqualTo(a).hasSameHashCodeAs(a);
      assertThat(same.decimal()).as(told(round, a)).isEqualTo(a.decimal());
    }
  }

  @Test
  void addsUpToTheSameWhateverTheOrder() {
    Random random = new Random(SEED);
    for (int round = 0; round < 100; round++) {
      List<Fraction> parts = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        parts.add(any(random));
      }
      Fraction sum = parts.stream().reduce(Fraction.ZERO, Fraction::plus);
      Collections.shuffle(parts, random);

      assertThat(parts.stream().reduce(Fraction.ZERO, Fraction::plus))
          .as("seed %d round %d", SEED, round)
          .isEqualTo(sum);
    }
  }

  @Test
  void roundsToTheNearest() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Fraction a = any(random);
      int places = random.nextInt(5);
      Fraction half = Fraction.of(BigDecimal.valueOf(5, places + 1));

      for (Rounding rounding : Rounding.values()) {
        Fraction off = Fraction.of(a.round(places, rounding)).minus(a);
        assertThat(off.max(off.negated())).as(told(round, a)).isLessThanOrEqualTo(half);
      }
    }
  }

  @Test
  void saysWhetherTheDecimalIsAllOfIt() {
    Fraction third = Fraction.ONE.over(Fraction.of(3));

    assertThat(third.isDecimal()).isFalse();
    assertThat(third).hasToString("1/3");
    assertThat(third.decimal()).isEqualTo("0.333333333333");
    assertThat(third.times(Fraction.of(6)).isDecimal()).isTrue();
    assertThat(third.times(Fraction.of(6))).hasToString("2");
    assertThat(Fraction.of(new BigDecimal("1200.50"))).hasToString("1200.5");
  }

  @Test
  void refusesToDivideByZero() {
    assertThatThrownBy(() -> Fraction.ONE.over(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Fraction(BigDecimal.TEN, BigDecimal.ZERO))
        .hasMessage("10 divided by zero");
  }

  /** A decimal, or a quotient that mostly has no end; also zero and below. */
  private static Fraction any(Random random) {
    BigDecimal numerator = BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000L, 2);
    BigDecimal denominator = BigDecimal.valueOf(1L + random.nextInt(9_999), random.nextInt(3));
    return random.nextBoolean()
        ? Fraction.of(numerator)
        : new Fraction(numerator, random.nextBoolean() ? denominator : denominator.negate());
  }

  private static String told(int round, Fraction... numbers) {
    return "seed " + SEED + " round " + round + " " + List.of(numbers);
  }
}
