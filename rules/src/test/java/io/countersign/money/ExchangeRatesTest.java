package io.countersign.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.money.ExchangeRates.Quote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {

  private static final LocalDate FRIDAY = LocalDate.parse("2026-01-09");
  private static final ExchangeRates RATES =
      new ExchangeRates(
          List.of(
              quote("EUR", "USD", FRIDAY.minusDays(1), "1.10"),
              quote("EUR", "USD", FRIDAY, "1.25")));

  @Test
  void takesTheRateOfTheDay() {
    assertThat(RATES.rate("EUR", "USD", FRIDAY)).contains(fraction("1.25"));
    assertThat(RATES.rate("EUR", "USD", FRIDAY.minusDays(1))).contains(fraction("1.1"));
  }

  @Test
  void takesTheLastRateBeforeADayWithoutOne() {
    assertThat(RATES.rate("EUR", "USD", FRIDAY.plusDays(2))).contains(fraction("1.25"));
    assertThat(RATES.rate("EUR", "USD", FRIDAY.plusDays(7))).contains(fraction("1.25"));
  }

  @Test
  void knowsNoRateThatIsTooOldOrStillToCome() {
    assertThat(RATES.rate("EUR", "USD", FRIDAY.plusDays(8))).isEmpty();
    assertThat(RATES.rate("EUR", "USD", FRIDAY.minusDays(2))).isEmpty();
  }

  @Test
  void turnsAPairOverExactly() {
    assertThat(RATES.rate("USD", "EUR", FRIDAY)).contains(fraction("0.8"));
    assertThat(RATES.rate("USD", "EUR", FRIDAY.minusDays(1)).orElseThrow())
        .isEqualTo(Fraction.of(10).over(Fraction.of(11)));
  }

  @Test
  void prefersWhatWasSaidToWhatIsTurnedOver() {
    ExchangeRates both =
        new ExchangeRates(
            List.of(quote("EUR", "USD", FRIDAY, "1.25"), quote("USD", "EUR", FRIDAY, "0.79")));

    assertThat(both.rate("USD", "EUR", FRIDAY)).contains(fraction("0.79"));
  }

  @Test
  void exchangesACurrencyForItselfOneToOneEvenWithoutRates() {
    assertThat(ExchangeRates.NONE.rate("USD", "USD", FRIDAY)).contains(Fraction.ONE);
    assertThat(ExchangeRates.NONE.rate("EUR", "USD", FRIDAY)).isEmpty();
  }

  @Test
  void refusesARateThatIsNotAboveZero() {
    assertThatThrownBy(() -> quote("EUR", "USD", FRIDAY, "0"))
        .hasMessage("the rate of EUR in USD is 0");
  }

  private static Quote quote(String from, String to, LocalDate on, String rate) {
    return new Quote(from, to, on, new BigDecimal(rate));
  }

  private static Fraction fraction(String value) {
    return Fraction.of(new BigDecimal(value));
  }
}
