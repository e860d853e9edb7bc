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
import io.countersign.intake.Mapping.SplitColumns;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.money.Unit;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
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
  private final Directory people;
  private final SeenKeys keys = new SeenKeys("Delete all but one of the rows with the same key.");

  OpportunityReader(Opportunities columns, References references, Directory people) {
    this.columns = columns;
    this.references = references;
    this.people = people;
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
    Stage stage = stage(row);
    Optional<LocalDate> day = day(row, stage);
    Optional<DealTeam> team = team(row);
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

  private @Nullable Stage stage(RowReading row) {
    String word = row.row().cell(columns.stageColumn());
    Stage stage = columns.stages().get(word);
    if (stage == null) {
      row.wrong(
          columns.stageColumn(),
          "one of '" + String.join("', '", columns.stages().keySet()) + "'",
          word.isEmpty()
              ? "Fill in '" + columns.stageColumn() + "'."
              : "Add '" + word + "' under stage: open, won or lost in the mapping.");
    }
    return stage;
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
    Optional<Currency> currency = currency(row);
    if (units.isEmpty() || amount.isEmpty() || currency.isEmpty()) {
      return Optional.empty();
    }
    Quantity worth = new Quantity(amount.get(), Unit.of(currency.get()));
    return Optional.of(new DealLine(product, units.get(), worth));
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

  private Optional<Currency> currency(RowReading row) {
    String column = columns.currencyColumn();
    String code = column == null ? "" : row.row().cell(column);
    if (column == null || (code.isEmpty() && columns.currency() != null)) {
      return Optional.ofNullable(columns.currency());
    }
    Optional<Currency> currency = Currencies.of(code);
    if (currency.isEmpty()) {
      row.wrong(column, "an ISO 4217 code such as USD", "Write currencies as ISO 4217 codes.");
    }
    return currency;
  }

  private Optional<DealTeam> team(RowReading row) {
    Optional<ParticipantId> owner = people.find(row, columns.owner(), "seller");
    List<DealTeam.Member> members = new ArrayList<>();
    BigDecimal left = BigDecimal.ONE;
    for (SplitColumns split : columns.splits()) {
      boolean nobody = row.row().cell(split.seller().column()).isEmpty();
      if (nobody && row.row().cell(split.percent()).isEmpty()) {
        continue;
      }
      Optional<ParticipantId> seller = people.find(row, split.seller(), "seller");
      Optional<BigDecimal> percent = row.number(split.percent());
      if (seller.isPresent() && percent.isPresent()) {
        Rate share = Rate.percent(percent.get().toPlainString());
        members.add(new DealTeam.Member(seller.get(), share));
        left = left.subtract(share.fraction());
      }
    }
    if (owner.isEmpty() || !row.good()) {
      return Optional.empty();
    }
    if (left.signum() != 0) {
      members.add(0, new DealTeam.Member(owner.get(), new Rate(left)));
    }
    try {
      return Optional.of(new DealTeam(members));
    } catch (IllegalArgumentException e) {
      row.wrong(
          columns.owner().column(),
          "shares above 0 % that leave no less than 0 % for the owner, and everybody once ("
              + e.getMessage()
              + ")",
          "Correct the sellers and percentages of the splits.");
      return Optional.empty();
    }
  }
}
