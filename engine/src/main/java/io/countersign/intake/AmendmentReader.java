package io.countersign.intake;

import io.countersign.deals.DealLine;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.money.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the line that an amendment leaves behind: its new units, amount and cost, as totals. What a
 * row leaves empty stays as it was.
 */
final class AmendmentReader {

  private final ChangeColumns columns;
  private final References references;

  AmendmentReader(ChangeColumns columns, References references) {
    this.columns = columns;
    this.references = references;
  }

  /** The line as it is from the day on: one of the sale, or a new one. */
  Optional<DealLine> line(RowReading row, Sale before, Unit unit) {
    Optional<DealLine> line = lineBefore(row, before, unit);
    Optional<BigDecimal> units = row.optionalNumber(columns.units());
    Optional<BigDecimal> amount = row.optionalNumber(columns.amount());
    Optional<BigDecimal> cost = row.optionalNumber(columns.cost());
    if (row.good() && units.isEmpty() && amount.isEmpty() && cost.isEmpty()) {
      String column = columns.amount() == null ? columns.deal().get(0) : columns.amount();
      row.wrong(
          column,
          "no new amount, units or cost",
          "a number in one of their columns",
          "Fill in what an amendment changes.");
    }
    if (!row.good()) {
      return Optional.empty();
    }
    return line.map(
        was ->
            was.with(
                units.orElse(was.units()),
                amount.map(value -> new Quantity(value, unit)).orElse(was.amount()),
                cost.map(value -> new Quantity(value, unit)).orElse(was.cost())));
  }

  /** The sale with the line in the place of the one for the same product, or at the end. */
  static Sale with(DealLine line, Sale before) {
    List<DealLine> lines = new ArrayList<>(before.lines());
    lines.replaceAll(was -> was.product().equals(line.product()) ? line : was);
    if (!lines.contains(line)) {
      lines.add(line);
    }
    return new Sale(before.account(), lines, before.attributes());
  }

  private Optional<DealLine> lineBefore(RowReading row, Sale before, Unit unit) {
    String column = columns.product();
    References.@Nullable Product product =
        column == null || row.row().cell(column).isEmpty() ? null : references.product(row, column);
    List<DealLine> lines =
        before.lines().stream()
            .filter(line -> product == null || line.product().equals(product.name()))
            .toList();
    if (lines.isEmpty() && product != null) {
      Quantity nothing = new Quantity(BigDecimal.ZERO, unit);
      return Optional.of(
          new DealLine(product.name(), BigDecimal.ONE, nothing, null, product.words()));
    }
    if (lines.size() != 1) {
      row.wrong(
          column == null ? columns.deal().get(0) : column,
          "the product of one line; the deal has " + lines.size() + " such lines",
          "Name the product that is amended.");
      return Optional.empty();
    }
    return Optional.of(lines.get(0));
  }
}
