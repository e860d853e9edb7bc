package io.countersign.intake;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of a mapping, read without a database: the same rows are accepted and rejected as by
 * {@link CsvImport} into an empty one. Rejected rows are in the report only.
 */
public record CsvReading(Roster roster, List<DealEvent> events, ImportReport report) {

  /** Reads the files that the mapping names from a folder. */
  public static CsvReading of(Mapping mapping, Path folder) {
    return of(mapping, folder, null);
  }

  /** Reads the files, and puts rejected rows into another folder. */
  public static CsvReading of(Mapping mapping, Path folder, @Nullable Path rejectedTo) {
    Memory memory = new Memory();
    ImportReport report = new CsvRun(mapping, folder, memory, rejectedTo).report();
    return new CsvReading(
        memory.roster, memory.events, report.ending(ImportMode.DRY_RUN.outcome(report)));
  }

  /** The deals, each with its one event; a file holds no deal twice. */
  public List<DealHistory> histories() {
    return events.stream().map(event -> new DealHistory(event.deal(), List.of(event))).toList();
  }

  private static final class Memory implements Destination {

    private Roster roster = new Roster(List.of(), List.of());
    private final List<DealEvent> events = new ArrayList<>();

    @Override
    public Roster roster() {
      return roster;
    }

    @Override
    public Map<ParticipantId, Change> tell(Roster told) {
      roster = told;
      return told.participants().stream()
          .collect(Collectors.toMap(person -> person.id(), person -> Change.NEW));
    }

    @Override
    public List<Change> tell(String source, List<DealEvent> told) {
      events.addAll(told);
      return Collections.nCopies(told.size(), Change.NEW);
    }
  }
}
