package io.countersign.web.cli;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Comparison;
import io.countersign.calculation.Outcome;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.web.insight.ChangesCsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "Both are calculated for all of their periods; give both the same name.",
      "--mapping and --data may be there several times, such as for deals, metrics and rates."
    })
final class PlanCompareCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The plan document as it is.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", description = "The plan document as proposed.")
  private Path after = Path.of("");

  @Mixin private CsvSources sources = new CsvSources();

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
    if (!sources.read(err)) {
      err.println("Nothing was compared. Repair the rows above, then run this again.");
      return 1;
    }
    Outcome one = Calculation.calculate(sources.worksheet(was));
    Outcome other = Calculation.calculate(sources.worksheet(is));
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
    write(Comparison.of(one, other));
    return 0;
  }

  private void write(Comparison comparison) throws IOException {
    String table = ChangesCsv.of(comparison, sources.roster());
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
