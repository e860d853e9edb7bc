package io.countersign.calculation;

import io.countersign.deals.DealLine;
import io.countersign.plans.Condition;
import io.countersign.plans.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sold line as a condition sees it: product and units are the line's; the amount is the whole
 * telling's, in the plan's currency; the account, the currency and the source's own words are the
 * deal's.
 */
record LineFacts(Sold sold, DealLine line) implements Condition.Facts {

  boolean shared() {
    return sold.opportunity().team().members().size() > 1;
  }

  boolean signed() {
    return sold.history().signed().isPresent();
  }

  @Override
  public @Nullable String text(Field field) {
    return switch (field.name()) {
      case "product" -> line.product();
      case "account" -> sold.opportunity().sale().account();
      case "currency" -> currency();
      default -> sold.attribute(field.name().substring(Field.ATTRIBUTE.length()));
    };
  }

  /** The currency of the sale; of the sale as won when it was amended to nothing. */
  private @Nullable String currency() {
    return Stream.concat(
            sold.opportunity().sale().lines().stream(),
            sold.history().won().stream().flatMap(w -> w.opportunity().sale().lines().stream()))
        .findFirst()
        .map(first -> first.amount().unit().code())
        .orElse(null);
  }

  @Override
  public BigDecimal number(Field field) {
    return field.equals(Field.UNITS) ? line.units() : sold.amount();
  }

  @Override
  public LocalDate date(Field field) {
    return sold.on();
  }
}
