package io.countersign.intake;

import io.countersign.attainment.Metric;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.money.ExchangeRates;
import io.countersign.people.Roster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one mapping or several, read without a database: the same rows are accepted and
 * rejected as by {@link CsvImport} into an empty one. Rejected rows are in the reports only.
 */
public final class CsvReading {

  private final Memory memory = new Memory();
  private final List<ImportReport> reports = new ArrayList<>();

  /** A reading of nothing yet. */
  public CsvReading() {}

  /** Reads the files that the mapping names from a folder. */
  public static CsvReading of(Mapping mapping, Path folder) {
    CsvReading reading = new CsvReading();
    reading.add(mapping, folder);
    return reading;
  }

  /** Reads further files, which may refer to people and deals that are already read. */
  public ImportReport add(Mapping mapping, Path folder) {
    return add(mapping, folder, null);
  }

  /** Reads further files, and puts rejected rows into another folder. */
  public ImportReport add(Mapping mapping, Path folder, @Nullable Path rejectedTo) {
    ImportReport report = new CsvRun(mapping, folder, memory, rejectedTo).report();
    reports.add(report.ending(ImportMode.DRY_RUN.outcome(report)));
    return reports.get(reports.size() - 1);
  }

  public Roster roster() {
    return memory.roster();
  }

  /** Everything that happened to deals, deal by deal. */
  public List<DealEvent> events() {
    return histories().stream().flatMap(deal -> deal.events().stream()).toList();
  }

  /** All deals with all that was read of each. */
  public List<DealHistory> histories() {
    return memory.histories();
  }

  public List<Metric> metrics() {
    return memory.metrics();
  }

  public ExchangeRates rates() {
    return new ExchangeRates(memory.quotes());
  }

  /** The reports of all readings, in their order. */
  public List<ImportReport> reports() {
    return List.copyOf(reports);
  }

  /** The report of the last reading. */
  public ImportReport report() {
    return reports.get(reports.size() - 1);
  }
}
