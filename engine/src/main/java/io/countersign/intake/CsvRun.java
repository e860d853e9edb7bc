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
import org.jspecify.annotations.Nullable;

/** One pass over the files of a mapping, people first. Opportunities are never all in memory. */
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
      People people = mapping.people();
      if (people != null) {
        read(people, rejected);
      }
      Opportunities opportunities = mapping.opportunities();
      if (opportunities != null) {
        read(opportunities, references, rejected);
      }
    } catch (Stopped e) {
      findings.stop(e.problem());
    }
    return findings.report(mapping.source());
  }

  private void read(People people, RejectedFiles rejected) {
    PeopleReader reader = new PeopleReader(people, destination.roster());
    Map<RowReading, Optional<ParticipantId>> rows = new LinkedHashMap<>();
    try (CsvFile file = open(people.file(), Columns.of(people), rejected)) {
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        RowReading reading = new RowReading(row.get(), mapping.style());
        rows.put(reading, reader.read(reading));
      }
    }
    Roster told = reader.roster();
    Map<ParticipantId, Change> changes = destination.tell(told);
    rows.forEach(
        (row, who) -> {
          if (row.good() && who.isPresent()) {
            findings.accept(people.file(), changes.getOrDefault(who.get(), Change.UNCHANGED));
          } else {
            reject(row, rejected);
          }
        });
  }

  private void read(Opportunities columns, References references, RejectedFiles rejected) {
    OpportunityReader reader =
        new OpportunityReader(columns, references, Directory.of(destination.roster()));
    List<DealEvent> good = new ArrayList<>(CHUNK);
    try (CsvFile file = open(columns.file(), Columns.of(columns), rejected)) {
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        RowReading reading = new RowReading(row.get(), mapping.style());
        reader.read(reading).ifPresent(good::add);
        if (!reading.good()) {
          reject(reading, rejected);
        }
        if (good.size() == CHUNK) {
          tell(columns.file(), good);
        }
      }
    }
    tell(columns.file(), good);
  }

  private void tell(String file, List<DealEvent> events) {
    destination
        .tell(mapping.source(), List.copyOf(events))
        .forEach(change -> findings.accept(file, change));
    events.clear();
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
