package io.countersign.intake;

import io.countersign.money.ExchangeRates;
import io.countersign.money.ExchangeRates.Quote;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Everything that was ever told of what a currency is worth in another. Lines are only added; the
 * database refuses to change or remove one. Of what was told of a pair on a day the latest holds.
 */
@Component
public class Quotes {

  private final DatedNumbers numbers;

  public Quotes(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.numbers =
        new DatedNumbers(
            new DatedNumbers.Table("exchange_rate", "from_currency", "to_currency", "rate"),
            jdbc,
            transactions,
            clock);
  }

  /**
   * Writes down what is not told already, in this order, and says of each what it changed.
   *
   * @throws IllegalArgumentException when a rate has more than 15 digits before the point or 10
   *     after it
   */
  public List<Change> tell(String source, List<Quote> quotes) {
    return numbers.tell(
        source,
        quotes.stream()
            .map(quote -> new DatedNumbers.Told(quote.from(), quote.to(), quote.on(), quote.rate()))
            .toList());
  }

  /** How many lines there are; as long as it is the same, so is everything told. */
  public long told() {
    return numbers.told();
  }

  /** What holds. */
  public ExchangeRates rates() {
    return new ExchangeRates(quotes(numbers.holding()));
  }

  /** What held at a moment, by day. */
  public List<Quote> quotes(Instant asOf) {
    return quotes(numbers.holding(asOf));
  }

  private static List<Quote> quotes(List<DatedNumbers.Told> holding) {
    return holding.stream()
        .map(
            told ->
                new Quote(
                    told.one(), told.other(), told.on(), Objects.requireNonNull(told.number())))
        .toList();
  }
}
