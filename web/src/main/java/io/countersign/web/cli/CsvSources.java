package io.countersign.web.cli;

import io.countersign.calculation.Worksheet;
import io.countersign.intake.CsvReading;
import io.countersign.intake.ImportReport;
import io.countersign.people.Roster;
import io.countersign.plans.PlanVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;

/**
 * The CSV files that a plan is calculated on without a database; later ones may name earlier ones.
 */
final class CsvSources {

  @ArgGroup(exclusive = false, multiplicity = "1..*")
  private List<CsvFiles> files = new ArrayList<>();

  private final CsvReading reading = new CsvReading();

  /** Reads all files, or tells the rows to repair and says no. */
  boolean read(PrintWriter err) throws IOException {
    for (CsvFiles more : files) {
      ImportReport told = more.addTo(reading);
      if (!told.clean()) {
        err.println(told.text());
        return false;
      }
    }
    return true;
  }

  Roster roster() {
    return reading.roster();
  }

  /** The plan on what was read, for all of the periods in which it is effective. */
  Worksheet worksheet(PlanVersion version) {
    return new Worksheet(
        version,
        reading.roster(),
        reading.histories(),
        version.plan().head().periods(),
        new Worksheet.Known(reading.metrics(), reading.rates()));
  }
}
