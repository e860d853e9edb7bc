package io.countersign.intake;

import io.countersign.attainment.Metric;
import io.countersign.calendar.DateRange;
import io.countersign.intake.Mapping.People;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
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
  static Optional<PersonRow> read(
      RowReading row, People columns, References references, Roster known) {
    if (!row.good()) {
      return Optional.empty();
    }
    String key = row.key(columns.key(), "a key");
    if (key.equals(Metric.COMPANY.value())) {
      row.wrong(
          columns.key().get(0), "a key that does not stand for the company", "Choose another key.");
    }
    String name = name(row, columns.name());
    String manager = columns.manager() == null ? "" : row.text(columns.manager().column(), 100);
    Optional<LocalDate> from = row.date(columns.from());
    @Nullable LocalDate until = row.until(columns.until(), from.orElse(null));
    Cells words = new Cells(row, references);
    @Nullable Currency paidIn = words.paidIn(columns.paidIn(), key, known);
    PayGroup group = words.group(columns.payGroup(), key, known);
    String title = words.of(columns.title());
    String region = words.of(columns.region());
    String level = words.of(columns.level());
    PersonRow person =
        row.good()
            ? new PersonRow(
                row,
                new Participant(new ParticipantId(key), name, paidIn, group),
                title,
                region,
                level,
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

  /** What a row says by columns that need not be there. */
  private record Cells(RowReading row, References references) {

    String of(@Nullable Attribute attribute) {
      if (attribute == null) {
        return "";
      }
      String word = references.word(row, attribute);
      if (word.codePointCount(0, word.length()) > 100) {
        row.wrong(attribute.own(), "at most 100 characters", "Shorten the word.");
      }
      return word;
    }

    PayGroup group(@Nullable Attribute attribute, String key, Roster known) {
      if (attribute == null) {
        return key.isBlank() ? PayGroup.EVERYBODY : known.groupOf(new ParticipantId(key));
      }
      String name = references.word(row, attribute);
      if (name.isEmpty()) {
        return PayGroup.EVERYBODY;
      }
      if (!PayGroup.isName(name)) {
        row.wrong(
            attribute.own(),
            "'" + name + "'",
            "a pay group: at most 20 letters, digits and hyphens",
            "Write pay groups with letters, digits and hyphens.");
        return PayGroup.EVERYBODY;
      }
      return new PayGroup(name);
    }

    @Nullable Currency paidIn(@Nullable Attribute attribute, String key, Roster known) {
      if (attribute == null) {
        return key.isBlank()
            ? null
            : known.participant(new ParticipantId(key)).map(Participant::paidIn).orElse(null);
      }
      String code = references.word(row, attribute);
      @Nullable Currency currency = code.isEmpty() ? null : Currencies.of(code).orElse(null);
      if (!code.isEmpty() && currency == null) {
        row.wrong(
            attribute.own(),
            "'" + code + "'",
            "an ISO 4217 code such as USD",
            "Write currencies as ISO 4217 codes.");
      }
      return currency;
    }
  }
}
