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
import io.countersign.intake.Mapping.Opportunities;
import io.countersign.money.Quantity;
import io.countersign.money.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an event of a row about an opportunity: opened, won or lost, as its stage says. */
final class OpportunityReader implements FactReader<DealEvent> {

  private final Opportunities columns;
  private final References references;
  private final TeamReader teams;
  private final @Nullable SoldLines lines;
  private final SeenKeys keys = new SeenKeys("Delete all but one of the rows with the same key.");

  /**
   * @param lines what the deals are about; null where each deal's own row says it
   */
  OpportunityReader(
      Opportunities columns, References references, Directory people, @Nullable SoldLines lines) {
    this.columns = columns;
    this.references = references;
    this.lines = lines;
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
  public void expect(List<RowReading> rows) {
    if (lines != null) {
      rows.forEach(row -> lines.ask(row.row(), columns.key()));
    }
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
    List<DealLine> sold = lines(row, key, stage);
    String account = columns.account() == null ? "" : references.word(row, columns.account());
    Sale sale = new Sale(account, sold, references.words(row, columns.attributes()));
    if (!row.good() || stage == null) {
      return List.of();
    }
    Opportunity opportunity = new Opportunity(new DealId(key), team.orElseThrow(), sale);
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

  /** What the deal is about; none when a number or the currency is missing. */
  private List<DealLine> lines(RowReading row, String key, @Nullable Stage stage) {
    boolean won = stage == Stage.WON;
    Optional<Unit> currency = columns.currency().of(row).map(Unit::of);
    if (lines != null && currency.isPresent()) {
      List<DealLine> sold = lines.of(row, columns.key().get(0), key, currency.get(), won);
      return sold.isEmpty() ? List.of(nothing(currency.get())) : sold;
    }
    String column = columns.product();
    boolean none = column == null || (!won && row.row().cell(column).isEmpty());
    References.Product product =
        none || column == null ? References.Product.NONE : references.product(row, column);
    Optional<BigDecimal> units = decimal(row, columns.units(), won, BigDecimal.ONE);
    Optional<BigDecimal> amount = decimal(row, columns.amount(), won, BigDecimal.ZERO);
    Optional<BigDecimal> cost = row.optionalNumber(columns.cost());
    if (units.isEmpty() || amount.isEmpty() || currency.isEmpty()) {
      return List.of();
    }
    return List.of(
        new LineReader.Line(product, units.get(), amount.get(), cost.orElse(null))
            .in(currency.get()));
  }

  /** What an open or lost deal without lines is about. */
  private static DealLine nothing(Unit currency) {
    return new DealLine("", BigDecimal.ONE, new Quantity(BigDecimal.ZERO, currency));
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
