package io.countersign.calculation;

import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.money.Quantity;
import io.countersign.plans.Condition;
import io.countersign.plans.Field;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sold line as a condition sees it: product, units, cost and what follows from them are the
 * line's; the amount is the whole telling's, in the plan's currency; the account and the currency
 * are the deal's. The source's own words are the line's, or else the deal's.
 */
record LineFacts(Sold sold, DealLine line) implements Condition.Facts {

  /** Whether several sold it together. */
  boolean shared() {
    List<DealTeam.Member> members = sold.opportunity().team().members();
    int sellers = 0;
    for (int i = 0; i < members.size() && members.size() > 1; i++) {
      sellers += members.get(i).isSeller() ? 1 : 0;
    }
    return sellers > 1;
  }

  @Override
  public @Nullable String text(Field field) {
    return switch (field.name()) {
      case "product" -> line.product();
      case "account" -> sold.opportunity().sale().account();
      case "currency" -> currency();
      default -> attribute(field);
    };
  }

  private @Nullable String attribute(Field field) {
    String name = field.name().substring(Field.ATTRIBUTE.length());
    String own = line.attributes().get(name);
    return own == null ? sold.attribute(name) : own;
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

  /** A number of the line or deal; null when nobody said it or it does not exist. */
  @Override
  public @Nullable BigDecimal number(Field field) {
    BigDecimal amount = line.amount().value();
    return switch (field.name()) {
      case "amount" -> sold.amount();
      case "units" -> line.units();
      case "cost" -> cost();
      case "margin" -> margin();
      case "margin-rate" -> ratio(margin(), amount);
      case "markup" -> ratio(margin(), cost());
      case "price" -> ratio(amount, line.units());
      default -> decimal(attribute(field));
    };
  }

  private @Nullable BigDecimal cost() {
    Quantity cost = line.cost();
    return cost == null ? null : cost.value();
  }

  private @Nullable BigDecimal margin() {
    BigDecimal cost = cost();
    return cost == null ? null : line.amount().value().subtract(cost);
  }

  private static @Nullable BigDecimal ratio(@Nullable BigDecimal of, @Nullable BigDecimal to) {
    return of == null || to == null || to.signum() == 0
        ? null
        : of.divide(to, MathContext.DECIMAL128);
  }

  /** The number that a text says, or null. */
  static @Nullable BigDecimal decimal(@Nullable String text) {
    try {
      return text == null ? null : new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public LocalDate date(Field field) {
    return sold.on();
  }
}
