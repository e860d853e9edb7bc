package io.countersign.intake;

import io.countersign.deals.DealLine;
import io.countersign.intake.LineColumns.Discount;
import io.countersign.intake.LineColumns.Worth;
import io.countersign.intake.LineColumns.Written;
import io.countersign.money.Quantity;
import io.countersign.money.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows that say what a deal is about, line by line. */
final class LineReader {

  private static final String SEVERAL = "Delete all but one of the rows with the same key.";

  private final LineColumns columns;
  private final References references;
  private final SeenKeys keys = new SeenKeys(SEVERAL);

  LineReader(LineColumns columns, References references) {
    this.columns = columns;
    this.references = references;
  }

  /** A line before its deal's currency is known. */
  record Line(
      References.Product product, BigDecimal units, BigDecimal amount, @Nullable BigDecimal cost) {

    DealLine in(Unit currency) {
      return new DealLine(
          product.name(),
          units,
          new Quantity(amount, currency),
          cost == null ? null : new Quantity(cost, currency),
          product.words());
    }
  }

  /** The key of the deal a row is about; empty when the row does not say it. */
  String deal(RowReading row) {
    return row.key(columns.deal(), "the key of a deal");
  }

  /** The line of a row; none when the row has a problem. */
  Optional<Line> read(RowReading row) {
    if (!columns.key().isEmpty()) {
      String key = row.key(columns.key(), "the key of a line");
      if (row.good()) {
        keys.refuseSecond(row, columns.key().get(0), List.of(deal(row), key), key);
      }
    }
    String column = columns.product();
    References.Product product =
        column == null ? References.Product.NONE : references.product(row, column);
    Optional<BigDecimal> units =
        columns.units() == null ? Optional.of(BigDecimal.ONE) : row.number(columns.units());
    Optional<BigDecimal> amount = units.flatMap(counted -> amount(row, counted));
    Optional<BigDecimal> cost = row.optionalNumber(columns.cost());
    Map<String, String> words = new TreeMap<>(product.words());
    words.putAll(references.words(row, columns.attributes()));
    return row.good() && amount.isPresent()
        ? Optional.of(
            new Line(
                words.equals(product.words())
                    ? product
                    : new References.Product(product.name(), words),
                units.orElseThrow(),
                EventJson.plain(amount.get()),
                cost.orElse(null)))
        : Optional.empty();
  }

  private Optional<BigDecimal> amount(RowReading row, BigDecimal units) {
    if (columns.worth() instanceof Worth.Each each) {
      Optional<BigDecimal> price = row.number(each.price());
      Discount discount = each.discount();
      Optional<BigDecimal> left =
          discount == null ? Optional.of(BigDecimal.ONE) : left(row, discount);
      return price.flatMap(p -> left.map(part -> p.multiply(units).multiply(part)));
    }
    return row.number(((Worth.Whole) columns.worth()).amount());
  }

  /** The part of the price that a discount leaves; an empty cell is none. */
  private static Optional<BigDecimal> left(RowReading row, Discount discount) {
    if (row.row().cell(discount.column()).isEmpty()) {
      return Optional.of(BigDecimal.ONE);
    }
    boolean percent = discount.as() == Written.PERCENT;
    Optional<BigDecimal> part =
        row.number(discount.column()).map(off -> percent ? off.movePointLeft(2) : off);
    if (part.filter(off -> off.compareTo(BigDecimal.ONE) > 0).isPresent()) {
      row.wrong(
          discount.column(),
          percent ? "a percentage from 0 to 100" : "a fraction from 0 to 1, such as 0.15",
          percent
              ? "Correct the discount."
              : "Correct the discount, or say as: percent in the mapping.");
      return Optional.empty();
    }
    return part.map(BigDecimal.ONE::subtract);
  }
}
