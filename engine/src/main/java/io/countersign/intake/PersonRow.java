package io.countersign.intake;

import io.countersign.attainment.Metric;
import io.countersign.calendar.DateRange;
import io.countersign.intake.Mapping.People;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row about somebody: who, where, and from when. A word without a column is empty.
 *
 * @param manager what the row calls the manager; empty at the top
 * @param until the first day that is no longer meant; null while it holds
 */
record PersonRow(
    RowReading reading,
    Participant who,
    String title,
    String region,
    String level,
    String manager,
    LocalDate from,
    @Nullable LocalDate until) {

  /**
   * Reads a row; a row with problems is empty.
   *
   * @param known who says what the file has no column for
   */
  static Optional<PersonRow> read(RowReading row, People columns, Roster known) {
    if (!row.good()) {
      return Optional.empty();
    }
    String key = row.key(columns.key(), "a key");
    if (key.equals(Metric.COMPANY.value())) {
      row.wrong(
          columns.key().get(0), "a key that does not stand for the company", "Choose another key.");
    }
    String name = name(row, columns.name());
    String manager = columns.manager() == null ? "" : word(row, columns.manager().column());
    Optional<LocalDate> from = row.date(columns.from());
    @Nullable LocalDate until = row.until(columns.until(), from.orElse(null));
    @Nullable Currency paidIn = paidIn(row, columns.paidIn(), key, known);
    PersonRow person =
        row.good()
            ? new PersonRow(
                row,
                new Participant(new ParticipantId(key), name, paidIn),
                word(row, columns.title()),
                word(row, columns.region()),
                word(row, columns.level()),
                manager,
                from.orElseThrow(),
                until)
            : null;
    return Optional.ofNullable(person).filter(read -> row.good());
  }

  ParticipantId id() {
    return who.id();
  }

  /** The days of this row when the next row of the same person begins on that day. */
  DateRange during(@Nullable LocalDate next) {
    return new DateRange(from, until != null ? until : next);
  }

  private static String name(RowReading row, List<String> columns) {
    String name =
        columns.stream()
            .map(column -> row.text(column, 200))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    if (name.isEmpty() || name.length() > 200) {
      row.wrong(
          columns.get(0),
          name.isEmpty() ? "a name" : "a name of at most 200 characters",
          "Fill in '" + columns.get(0) + "', or shorten it.");
    }
    return name;
  }

  private static @Nullable Currency paidIn(
      RowReading row, @Nullable String column, String key, Roster known) {
    if (column == null) {
      return key.isBlank()
          ? null
          : known.participant(new ParticipantId(key)).map(Participant::paidIn).orElse(null);
    }
    return row.row().cell(column).isEmpty() ? null : CurrencyColumn.code(row, column).orElse(null);
  }

  private static String word(RowReading row, @Nullable String column) {
    return column == null ? "" : row.text(column, 100);
  }
}
