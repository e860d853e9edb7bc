package io.countersign.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Dated rates of the market: on a day, one unit of a currency is worth so many of another. The rate
 * of a day without one is that of the last day before, at most {@value #OLDEST_DAYS} days back (a
 * long weekend); a pair known only the other way round is turned over exactly.
 */
public final class ExchangeRates {

  private static final int OLDEST_DAYS = 7;

  /** No rates at all. */
  public static final ExchangeRates NONE = new ExchangeRates(List.of());

  /** On a day, one unit of {@code from} is worth so many of {@code to}. */
  public record Quote(String from, String to, LocalDate on, BigDecimal rate) {

    /**
     * @throws IllegalArgumentException when the rate is not above zero
     */
    public Quote {
      if (rate.signum() <= 0) {
        throw new IllegalArgumentException("the rate of " + from + " in " + to + " is " + rate);
      }
    }
  }

  private record Pair(String from, String to) {}

  private final Map<Pair, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

  public ExchangeRates(Collection<Quote> quotes) {
    for (Quote quote : quotes) {
      rates
          .computeIfAbsent(new Pair(quote.from(), quote.to()), p -> new TreeMap<>())
          .put(quote.on(), quote.rate());
    }
  }

  /** What one unit of {@code from} is worth in {@code to} on the day; empty when nobody said. */
  public Optional<Fraction> rate(String from, String to, LocalDate on) {
    if (from.equals(to)) {
      return Optional.of(Fraction.ONE);
    }
    return known(from, to, on).or(() -> known(to, from, on).map(Fraction.ONE::over));
  }

  private Optional<Fraction> known(String from, String to, LocalDate on) {
    NavigableMap<LocalDate, BigDecimal> dated = rates.get(new Pair(from, to));
    Map.Entry<LocalDate, BigDecimal> last = dated == null ? null : dated.floorEntry(on);
    return last == null || last.getKey().isBefore(on.minusDays(OLDEST_DAYS))
        ? Optional.empty()
        : Optional.of(Fraction.of(last.getValue()));
  }
}
