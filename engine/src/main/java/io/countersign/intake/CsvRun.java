package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.intake.Mapping.Opportunities;
import io.countersign.intake.Mapping.People;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One pass over the files of a mapping, people first. Other rows are never all in memory. */
final class CsvRun {

  private static final int CHUNK = 500;

  private final Mapping mapping;
  private final Path folder;
  private final Destination destination;
  private final @Nullable Path rejectedTo;
  private final Findings findings = new Findings();

  CsvRun(Mapping mapping, Path folder, Destination destination, @Nullable Path rejectedTo) {
    this.mapping = mapping;
    this.folder = folder;
    this.destination = destination;
    this.rejectedTo = rejectedTo;
  }

  /** Reads everything; the outcome is for the caller to decide. */
  ImportReport report() {
    try (RejectedFiles rejected = new RejectedFiles(mapping, folder, rejectedTo)) {
      References references = References.read(mapping, folder);
      readPeople(references, rejected);
      readMore(Directory.of(destination.roster()), references, rejected);
    } catch (Stopped e) {
      findings.stop(e.problem());
    }
    return findings.report(mapping.source());
  }

  private void readMore(Directory directory, References references, RejectedFiles rejected) {
    Mapping.Sections sections = mapping.sections();
    String source = mapping.source();
    for (RelationColumns columns : sections.relations()) {
      read(new RelationReader(columns, directory), destination::relate, rejected);
    }
    Function<List<DealEvent>, List<Change>> journal = events -> destination.tell(source, events);
    Opportunities opportunities = sections.opportunities();
    if (opportunities != null) {
      readDeals(opportunities, directory, references, rejected);
    }
    for (PaymentColumns columns : sections.payments()) {
      read(new PaymentReader(columns, destination), journal, rejected);
    }
    for (ChangeColumns columns : sections.changes()) {
      read(new ChangeReader(columns, references, destination, source), journal, rejected);
    }
    for (MetricColumns columns : sections.metrics()) {
      read(
          new MetricReader(columns, directory),
          told -> destination.measure(source, told),
          rejected);
    }
    for (RateColumns columns : sections.rates()) {
      read(new RateReader(columns), quotes -> destination.quote(source, quotes), rejected);
    }
  }

  private void readDeals(
      Opportunities deals, Directory directory, References references, RejectedFiles rejected) {
    LineColumns columns = mapping.sections().lines();
    if (columns == null) {
      read(
          new OpportunityReader(deals, references, directory, null),
          events -> destination.tell(mapping.source(), events),
          rejected);
      return;
    }
    SoldLines lines = new SoldLines(columns, references, deals.file());
    try (CsvFile file = CsvFile.open(folder, lines.file(), mapping.style(), lines.columns())) {
      lines.collect(file, mapping.style());
    }
    read(
        new OpportunityReader(deals, references, directory, lines),
        events -> lines.told(events, destination.tell(mapping.source(), events)),
        rejected);
    read(lines, changes -> changes, rejected);
  }

  private void readPeople(References references, RejectedFiles rejected) {
    Roster known = destination.roster();
    Roster told = new Roster(List.of(), List.of());
    Map<RowReading, Optional<ParticipantId>> rows = new LinkedHashMap<>();
    People people = mapping.sections().people();
    if (people != null) {
      PeopleReader reader = new PeopleReader(people, references, known);
      read(people.file(), Columns.of(people), reader::read, rows, rejected);
      told = reader.roster();
    }
    for (SeatColumns columns : mapping.sections().seats()) {
      SeatReader reader = new SeatReader(columns, references, told, known);
      read(columns.file(), columns.columns(), reader::read, rows, rejected);
      told = reader.roster();
    }
    Map<ParticipantId, Change> changes =
        told.participants().isEmpty() ? Map.of() : destination.tell(told);
    rows.forEach(
        (row, who) -> {
          if (row.good() && who.isPresent()) {
            findings.accept(
                row.row().file().name(), changes.getOrDefault(who.get(), Change.UNCHANGED));
          } else {
            reject(row, rejected);
          }
        });
  }

  private void read(
      String name,
      Set<String> columns,
      Function<RowReading, Optional<ParticipantId>> reader,
      Map<RowReading, Optional<ParticipantId>> rows,
      RejectedFiles rejected) {
    try (CsvFile file = open(name, columns, rejected)) {
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        RowReading reading = new RowReading(row.get(), mapping.style());
        rows.put(reading, reader.apply(reading));
      }
    }
  }

  private <F> void read(
      FactReader<F> reader, Function<List<F>, List<Change>> teller, RejectedFiles rejected) {
    List<RowReading> rows = new ArrayList<>(CHUNK);
    try (CsvFile file = open(reader.file(), reader.columns(), rejected)) {
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        rows.add(new RowReading(row.get(), mapping.style()));
        if (rows.size() == CHUNK) {
          tell(rows, reader, teller, rejected);
        }
      }
    }
    tell(rows, reader, teller, rejected);
  }

  private <F> void tell(
      List<RowReading> rows,
      FactReader<F> reader,
      Function<List<F>, List<Change>> teller,
      RejectedFiles rejected) {
    reader.expect(rows);
    List<F> facts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (RowReading row : rows) {
      List<F> told = row.good() ? reader.read(row) : List.of();
      if (row.good()) {
        facts.addAll(told);
        ends.add(facts.size());
      } else {
        reject(row, rejected);
      }
    }
    List<Change> changes = teller.apply(facts);
    int from = 0;
    for (int end : ends) {
      findings.accept(reader.file(), Change.ofAll(changes.subList(from, end)));
      from = end;
    }
    rows.clear();
  }

  private void reject(RowReading row, RejectedFiles rejected) {
    findings.reject(row.row().file().name(), row.problems());
    rejected.add(row);
  }

  private CsvFile open(String name, Set<String> columns, RejectedFiles rejected) {
    CsvFile file = CsvFile.open(folder, name, mapping.style(), new TreeSet<>(columns));
    findings.begin(name);
    rejected.begin(file);
    return file;
  }
}
