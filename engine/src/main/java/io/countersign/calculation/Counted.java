package io.countersign.calculation;

import io.countersign.deals.DealLine;
import io.countersign.money.Quantity;
import io.countersign.plans.Field;
import io.countersign.plans.Measure;
import io.countersign.plans.Measure.Counting;
import java.math.BigDecimal;

/** How much of a sold line counts in a measure, before weights and shares. */
final class Counted {

  private final Problems problems;

  Counted(Problems problems) {
    this.problems = problems;
  }

  /** The quantity of a line; {@code first} of its sale, for what counts once for a sale. */
  BigDecimal of(Measure.OfDeals measure, Sold sold, DealLine line, boolean first) {
    Counting counting = measure.counting();
    return switch (counting.counted()) {
      case UNITS -> line.units();
      case DEALS -> first ? deals(counting, sold) : BigDecimal.ZERO;
      case AMOUNT -> amount(counting, sold, line);
    };
  }

  private static BigDecimal deals(Counting counting, Sold sold) {
    Sold.Telling telling = sold.telling();
    if (telling.counts() == Sold.Counts.IN_MEASURES_ONLY) {
      return BigDecimal.ONE.negate();
    }
    return telling.event() == counting.on() && telling.revision() == 1
        ? BigDecimal.ONE
        : BigDecimal.ZERO;
  }

  /** Worked out for a line that was sold; one that was given back counts the same, below zero. */
  private BigDecimal amount(Counting counting, Sold sold, DealLine line) {
    BigDecimal amount = line.amount().value();
    Measure.Most most = counting.most();
    Field less = counting.less();
    if (most == null && less == null && !counting.floored()) {
      return amount;
    }
    boolean given = amount.signum() < 0 && line.units().signum() < 0;
    BigDecimal counts = given ? amount.negate() : amount;
    BigDecimal units = given ? line.units().negate() : line.units();
    if (most != null) {
      BigDecimal price = most.field() == null ? most.amount() : number(most.field(), sold, line);
      counts = price == null ? counts : counts.min(price.multiply(units));
    }
    if (less != null) {
      BigDecimal subtract =
          less.name().equals("cost")
              ? cost(sold, line, given)
              : number(less, sold, line).multiply(units);
      counts = counts.subtract(subtract);
    }
    if (counting.floored()) {
      counts = counts.max(BigDecimal.ZERO);
    }
    return given ? counts.negate() : counts;
  }

  private BigDecimal cost(Sold sold, DealLine line, boolean given) {
    Quantity cost = line.cost();
    if (cost == null) {
      problems.add(
          "cost-missing",
          "deal " + sold.deal(),
          "no cost is known for product '" + line.product() + "'",
          "Import the cost of the line; the plan pays on the margin");
      return BigDecimal.ZERO;
    }
    return given ? cost.value().negate() : cost.value();
  }

  private BigDecimal number(Field field, Sold sold, DealLine line) {
    BigDecimal number = new LineFacts(sold, line).number(field);
    if (number == null) {
      problems.add(
          "deal-number-missing",
          "deal " + sold.deal(),
          "there is no number '" + field.name() + "'",
          "Import it with the deal; the plan counts by it");
      return BigDecimal.ZERO;
    }
    return number;
  }
}
