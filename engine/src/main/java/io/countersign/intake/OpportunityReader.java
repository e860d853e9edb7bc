package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Lost;
import io.countersign.deals.DealEvent.Opened;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.intake.Mapping.Attribute;
import io.countersign.intake.Mapping.Opportunities;
import io.countersign.money.Quantity;
import io.countersign.money.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes an event of a row about an opportunity: opened, won or lost, as its stage says. */
final class OpportunityReader implements FactReader<DealEvent> {

  private final Opportunities columns;
  private final References references;
  private final TeamReader teams;
  private final SeenKeys keys = new SeenKeys("Delete all but one of the rows with the same key.");

  OpportunityReader(Opportunities columns, References references, Directory people) {
    this.columns = columns;
    this.references = references;
    this.teams = new TeamReader(columns, people);
  }

  @Override
  public String file() {
    return columns.file();
  }

  @Override
  public Set<String> columns() {
    return Columns.of(columns);
  }

  @Override
  public List<DealEvent> read(RowReading row) {
    String key = row.key(columns.key(), "the key of an opportunity");
    if (row.good()) {
      keys.refuseSecond(row, columns.key().get(0), key, key);
    }
    Stage stage = columns.stage().of(row).orElse(null);
    Optional<LocalDate> day = day(row, stage);
    Optional<DealTeam> team = teams.read(row);
    Optional<DealLine> line = line(row, stage);
    String account = columns.account() == null ? "" : row.text(columns.account(), 200);
    Map<String, String> attributes = new TreeMap<>();
    for (Map.Entry<String, Attribute> attribute : columns.attributes().entrySet()) {
      references
          .word(row, attribute.getKey(), attribute.getValue())
          .ifPresent(word -> attributes.put(attribute.getKey(), word));
    }
    if (!row.good() || stage == null) {
      return List.of();
    }
    Opportunity opportunity =
        new Opportunity(
            new DealId(key),
            team.orElseThrow(),
            new Sale(account, List.of(line.orElseThrow()), attributes));
    return List.of(
        switch (stage) {
          case OPEN -> new Opened(opportunity, day.orElseThrow());
          case WON -> new Won(opportunity, day.orElseThrow());
          case LOST -> new Lost(opportunity, day.orElseThrow());
        });
  }

  private Optional<LocalDate> day(RowReading row, @Nullable Stage stage) {
    if (stage == null) {
      return Optional.empty();
    }
    return stage == Stage.OPEN
        ? row.date(columns.opened())
        : row.date(
            columns.closed(), "Fill in '" + columns.closed() + "' of every won or lost deal.");
  }

  private Optional<DealLine> line(RowReading row, @Nullable Stage stage) {
    boolean won = stage == Stage.WON;
    String column = columns.product();
    boolean none = column == null || (!won && row.row().cell(column).isEmpty());
    String product = none || column == null ? "" : references.product(row, column);
    Optional<BigDecimal> units = decimal(row, columns.units(), won, BigDecimal.ONE);
    Optional<BigDecimal> amount = decimal(row, columns.amount(), won, BigDecimal.ZERO);
    Optional<BigDecimal> cost = row.optionalNumber(columns.cost());
    Optional<Unit> currency = columns.currency().of(row).map(Unit::of);
    if (units.isEmpty() || amount.isEmpty() || currency.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DealLine(
            product,
            units.get(),
            new Quantity(amount.get(), currency.get()),
            cost.map(value -> new Quantity(value, currency.get())).orElse(null)));
  }

  /** The number in a cell; a won deal must have it, another may leave it open. */
  private static Optional<BigDecimal> decimal(
      RowReading row, @Nullable String column, boolean won, BigDecimal otherwise) {
    if (column == null) {
      return Optional.of(otherwise);
    }
    if (!row.row().cell(column).isEmpty()) {
      return row.number(column);
    }
    if (!won) {
      return Optional.of(otherwise);
    }
    row.wrong(column, "a number, as the deal is won", "Fill in '" + column + "' of won deals.");
    return Optional.empty();
  }
}
