package io.countersign.intake;

import io.countersign.calendar.DateRange;
import io.countersign.people.ParticipantId;
import io.countersign.people.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a relation of a row that says who is what to whom, and when. */
final class RelationReader implements FactReader<Relation> {

  private record Key(ParticipantId who, String as, ParticipantId to, LocalDate from) {}

  private final RelationColumns columns;
  private final Directory people;
  private final SeenKeys keys = new SeenKeys("Delete all but one of the rows about the same day.");

  RelationReader(RelationColumns columns, Directory people) {
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
  public List<Relation> read(RowReading row) {
    Optional<ParticipantId> who = people.find(row, columns.who(), "participant");
    String as = columns.as().of(row, "a relation such as mentor");
    Optional<ParticipantId> to = people.find(row, columns.to(), "participant");
    Optional<LocalDate> from = row.date(columns.from());
    @Nullable LocalDate until = row.until(columns.until(), from.orElse(null));
    if (who.isPresent() && who.equals(to)) {
      row.wrong(columns.to().column(), "somebody else", "Relate nobody to themselves.");
    }
    if (!row.good()) {
      return List.of();
    }
    Relation relation =
        new Relation(
            who.orElseThrow(), as, to.orElseThrow(), new DateRange(from.orElseThrow(), until));
    keys.refuseSecond(
        row,
        columns.who().column(),
        new Key(relation.who(), as, relation.to(), relation.during().from()),
        relation.who().value());
    return row.good() ? List.of(relation) : List.of();
  }
}
