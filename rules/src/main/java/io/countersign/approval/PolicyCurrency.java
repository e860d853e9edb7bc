package io.countersign.approval;

import io.countersign.money.Money;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The currency that a policy counts in.
 *
 * @param code such as EUR
 * @param rates what one unit of another currency is worth in it
 */
public record PolicyCurrency(String code, Map<String, BigDecimal> rates) {

  public PolicyCurrency {
    rates = Map.copyOf(rates);
  }

  /** Reads {@code currency} and {@code rates} of a policy; what is wrong is reported there. */
  public static PolicyCurrency read(Section root) {
    String code =
        root.required("currency", "the currency of its amounts, such as EUR")
            .flatMap(PolicyCurrency::code)
            .orElse("");
    Map<String, BigDecimal> rates = new HashMap<>();
    root.optional("rates")
        .ifPresent(
            item ->
                item.section()
                    .entries()
                    .forEach(
                        (other, rate) ->
                            rate.positive().ifPresent(read -> rates.put(other, read))));
    return new PolicyCurrency(code, rates);
  }

  /** An amount in this currency; null where no rate is known. */
  public @Nullable BigDecimal count(Money amount) {
    String given = amount.currency().getCurrencyCode();
    if (given.equals(code)) {
      return amount.amount();
    }
    @Nullable BigDecimal rate = rates.get(given);
    return rate == null ? null : amount.amount().multiply(rate);
  }

  private static Optional<String> code(Item item) {
    return item.text()
        .flatMap(
            text ->
                text.matches("[A-Z]{3}")
                    ? Optional.of(text)
                    : item.wrong("a currency such as EUR"));
  }
}
