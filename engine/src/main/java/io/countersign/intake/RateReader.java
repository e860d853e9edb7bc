package io.countersign.intake;

import io.countersign.money.ExchangeRates.Quote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes quotes of a row with exchange rates. */
final class RateReader implements FactReader<Quote> {

  private record Key(Currency from, Currency to, LocalDate on) {}

  private final RateColumns columns;
  private final SeenKeys keys = new SeenKeys("Delete all but one of the rows about the same day.");

  RateReader(RateColumns columns) {
    this.columns = columns;
  }

  @Override
  public String file() {
    return columns.file();
  }

  @Override
  public Set<String> columns() {
    return columns.columns();
  }

  @Override
  public List<Quote> read(RowReading row) {
    Optional<Currency> from = columns.from().of(row);
    Optional<Currency> other =
        columns.to() == null ? Optional.empty() : CurrencyColumn.code(row, columns.to());
    Optional<LocalDate> on = row.date(columns.on());
    List<Quote> quotes = new ArrayList<>();
    for (Map.Entry<String, Optional<Currency>> rate : columns.rates().entrySet()) {
      String column = rate.getKey();
      Optional<Currency> to = rate.getValue().or(() -> other);
      String cell = row.row().cell(column);
      if (columns.none().contains(cell) || (columns.to() == null && cell.isEmpty())) {
        continue;
      }
      Optional<BigDecimal> value = positive(row, column);
      if (from.isPresent() && to.isPresent() && on.isPresent() && value.isPresent()) {
        quotes.add(quote(row, column, new Key(from.get(), to.get(), on.get()), value.get()));
      }
    }
    return row.good() ? quotes : List.of();
  }

  private Quote quote(RowReading row, String column, Key key, BigDecimal rate) {
    String pair = key.from() + " to " + key.to() + " on " + key.on();
    keys.refuseSecond(row, column, key, pair);
    if (key.from().equals(key.to()) && rate.compareTo(BigDecimal.ONE) != 0) {
      row.wrong(column, "1, as both currencies are the same", "Correct the rate or a currency.");
    }
    return new Quote(key.from().getCurrencyCode(), key.to().getCurrencyCode(), key.on(), rate);
  }

  private static Optional<BigDecimal> positive(RowReading row, String column) {
    Optional<BigDecimal> rate = row.signed(column);
    if (rate.isPresent() && rate.get().signum() <= 0) {
      row.wrong(
          column,
          "a rate above 0",
          "Correct the rate, or say under none: what stands for a rate that there is not.");
      return Optional.empty();
    }
    return rate;
  }
}
