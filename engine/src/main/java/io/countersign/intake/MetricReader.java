package io.countersign.intake;

import io.countersign.attainment.Metric;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes tellings of a row with metrics of a participant, or of the company. */
final class MetricReader implements FactReader<MetricTelling> {

  private final MetricColumns columns;
  private final Directory people;
  private final SeenKeys keys =
      new SeenKeys("Delete all but one of the rows about the same day, or add them up.");

  MetricReader(MetricColumns columns, Directory people) {
    this.columns = columns;
    this.people = people;
  }

  @Override
  public String file() {
    return columns.file();
  }

  @Override
  public Set<String> columns() {
    return columns.columns();
  }

  @Override
  public List<MetricTelling> read(RowReading row) {
    Optional<ParticipantId> who = who(row);
    Optional<LocalDate> on = row.date(columns.on());
    String named = columns.metric() == null ? "" : name(row, columns.metric());
    List<MetricTelling> told = new ArrayList<>();
    for (Map.Entry<String, String> value : columns.values().entrySet()) {
      boolean sideBySide = columns.metric() == null;
      String cell = row.row().cell(value.getValue());
      if (sideBySide && cell.isEmpty()) {
        continue;
      }
      @Nullable BigDecimal number =
          columns.none().contains(cell) ? null : row.signed(value.getValue()).orElse(null);
      if (who.isPresent() && on.isPresent()) {
        String name = sideBySide ? value.getKey() : named;
        told.add(new MetricTelling(who.get(), name, on.get(), number));
      }
    }
    told.forEach(one -> keys.refuseSecond(row, column(), one.key(), one.who() + " " + one.name()));
    return row.good() ? told : List.of();
  }

  private Optional<ParticipantId> who(RowReading row) {
    PersonColumn column = columns.who();
    return column == null || row.row().cell(column.column()).equals(Metric.COMPANY.value())
        ? Optional.of(Metric.COMPANY)
        : people.find(row, column, "participant");
  }

  private static String name(RowReading row, String column) {
    String name = row.text(column, 100);
    if (row.row().cell(column).isEmpty()) {
      row.wrong(column, "the name of a metric", "Fill in '" + column + "'.");
    }
    return name;
  }

  private String column() {
    return columns.metric() == null
        ? columns.values().values().iterator().next()
        : columns.metric();
  }
}
