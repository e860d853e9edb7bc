package io.countersign.web.cli;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.CalculationProblem;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.reports.Report;
import io.countersign.reports.ReportLayout;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign calculate}: a plan on CSV files, into a table, without a database. */
@Command(
    name = "calculate",
    mixinStandardHelpOptions = true,
    description = {
      "Calculates a plan on CSV files and writes a table, without a database.",
      "--mapping and --data may be there several times, such as for deals, metrics and rates."
    })
final class CalculateCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "PLAN", description = "The plan document.")
  private Path plan = Path.of("");

  @Mixin private CsvSources sources = new CsvSources();

  @Option(
      names = "--report",
      required = true,
      paramLabel = "LAYOUT",
      description = "The columns of the table.")
  private Path report = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the table goes; without it, to the screen.")
  private @Nullable Path out;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    PlanVersion version = PlanReader.read(plan.toString(), Files.readString(plan));
    ReportLayout layout = ReportLayout.read(report.toString(), Files.readString(report));
    if (!sources.read(err)) {
      err.println("Nothing was calculated. Repair the rows above, then run this again.");
      return 1;
    }
    Worksheet worksheet = sources.worksheet(version);
    Outcome outcome = Calculation.calculate(worksheet);
    if (!outcome.problems().isEmpty()) {
      problems(outcome.problems(), err);
      return 1;
    }
    String table = Report.csv(layout, worksheet, outcome);
    if (out == null) {
      spec.commandLine().getOut().print(table);
      spec.commandLine().getOut().flush();
    } else {
      Files.writeString(out, table);
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %,d earnings of plan %s version %d (%s)%n",
              out,
              outcome.earnings().size(),
              version.plan().head().name(),
              version.plan().head().version(),
              version.digest().brief());
    }
    return 0;
  }

  private static void problems(List<CalculationProblem> problems, PrintWriter err) {
    problems.forEach(problem -> err.println(problem));
    err.printf(
        "%nNothing was written: %d %s missing, without which no honest amount exists.%n",
        problems.size(), problems.size() == 1 ? "thing is" : "things are");
  }
}
