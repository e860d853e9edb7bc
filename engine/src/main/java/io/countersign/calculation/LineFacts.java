package io.countersign.calculation;

import io.countersign.plans.Condition;
import io.countersign.plans.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sold line as a condition sees it: product and units are the line's; the amount is the whole
 * telling's, in the plan's currency; the account, the currency and the source's own words are the
 * deal's.
 */
record LineFacts(Sold sold, Sold.Line line) implements Condition.Facts {

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
      case "currency" -> sold.opportunity().sale().lines().get(0).amount().unit().code();
      default -> sold.attribute(field.name().substring(Field.ATTRIBUTE.length()));
    };
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
