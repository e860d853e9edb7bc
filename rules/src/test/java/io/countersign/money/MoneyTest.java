package io.countersign.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void countsInTheMinorUnitsOfItsCurrency() {
    assertThat(Money.of("JPY", "1200").minor()).isEqualTo(1200);
    assertThat(Money.of("USD", "12.34").minor()).isEqualTo(1234);
    assertThat(Money.of("KWD", "1.005").minor()).isEqualTo(1005);
  }

  @Test
  void refusesMoreDecimalsThanTheCurrencyHas() {
    assertThatThrownBy(() -> Money.of("USD", "0.005")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void refusesToMixCurrencies() {
    assertThatThrownBy(() -> Money.of("USD", "1.00").plus(Money.of("EUR", "1.00")))
        .hasMessage("USD 1.00 and EUR 1.00 are different currencies");
  }

  @Test
  void refusesToOverflow() {
    assertThatThrownBy(() -> new Money(USD, Long.MAX_VALUE).plus(new Money(USD, 1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void roundsTheTieAwayFromZeroOrToTheEvenNeighbour() {
    BigDecimal tie = new BigDecimal("0.125");

    assertThat(Rounding.HALF_UP.round(tie, USD)).isEqualTo(Money.of("USD", "0.13"));
    assertThat(Rounding.HALF_UP.round(tie.negate(), USD)).isEqualTo(Money.of("USD", "-0.13"));
    assertThat(Rounding.HALF_EVEN.round(tie, USD)).isEqualTo(Money.of("USD", "0.12"));
  }

  @Test
  void takesAPartWithOneRounding() {
    assertThat(Rounding.HALF_UP.part(Money.of("USD", "100.00"), 1, 3))
        .isEqualTo(Money.of("USD", "33.33"));
    assertThat(Rounding.HALF_UP.part(Money.of("USD", "-100.00"), 2, 3))
        .isEqualTo(Money.of("USD", "-66.67"));
  }
}
