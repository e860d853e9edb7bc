package io.countersign.web.cli;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Comparison;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.DateRange;
import io.countersign.intake.CsvReading;
import io.countersign.intake.Mapping;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.web.insight.ChangesCsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign plan compare}: two plans on the same CSV files, without a database. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Calculates two plans on the same CSV files and writes who gains or loses what as CSV.",
      "Both are calculated for all of their periods; give both the same name."
    })
final class PlanCompareCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The plan document as it is.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", description = "The plan document as proposed.")
  private Path after = Path.of("");

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

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the changes go; without it, to the screen.")
  private @Nullable Path out;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    PlanVersion was = PlanReader.read(before.toString(), Files.readString(before));
    PlanVersion is = PlanReader.read(after.toString(), Files.readString(after));
    CsvReading reading = CsvReading.of(Mapping.read(mapping), data);
    if (!reading.report().clean()) {
      err.println(reading.report().text());
      err.println("Nothing was compared. Repair the rows above, then run this again.");
      return 1;
    }
    Outcome one = outcome(was, reading);
    Outcome other = outcome(is, reading);
    List<String> problems =
        Stream.of(one, other)
            .flatMap(outcome -> outcome.problems().stream())
            .distinct()
            .map(Object::toString)
            .toList();
    if (!problems.isEmpty()) {
      problems.forEach(err::println);
      err.printf(
          "%nNothing was compared: %d %s missing, without which no honest amount exists.%n",
          problems.size(), problems.size() == 1 ? "thing is" : "things are");
      return 1;
    }
    write(Comparison.of(one, other), reading);
    return 0;
  }

  private static Outcome outcome(PlanVersion version, CsvReading reading) {
    Plan.Head head = version.plan().head();
    DateRange effective = head.effective();
    return Calculation.calculate(
        new Worksheet(
            version,
            reading.roster(),
            reading.histories(),
            head.period().periodsIn(effective.from(), Objects.requireNonNull(effective.until()))));
  }

  private void write(Comparison comparison, CsvReading reading) throws IOException {
    String table = ChangesCsv.of(comparison, reading.roster());
    PrintWriter screen = spec.commandLine().getOut();
    if (out == null) {
      screen.print(table);
      screen.flush();
    } else {
      Files.writeString(out, table);
      screen.printf("%s: %,d changes%n", out, comparison.changes().size());
    }
  }
}
