package io.countersign.web.cli;

import io.countersign.intake.CsvReading;
import io.countersign.intake.ImportReport;
import io.countersign.intake.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say which CSV files to read, and how. */
final class CsvFiles {

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "MAPPING",
      description = "How to read the CSV files.")
  private Path mapping = Path.of("");

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the CSV files.")
  private Path data = Path.of("");

  /** Reads the files; they may refer to the people and deals that were read before. */
  ImportReport addTo(CsvReading reading) throws IOException {
    return reading.add(Mapping.read(mapping), data);
  }
}
