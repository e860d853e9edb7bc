package io.countersign.web.cli;

import io.countersign.matrices.PlanMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign plan matrix out}: a part of a plan into a table. */
@Command(
    name = "out",
    mixinStandardHelpOptions = true,
    description = "Writes the rows of a part of a plan as a table.")
final class PlanMatrixOutCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "PLAN", description = "The plan document.")
  private Path plan = Path.of("");

  @Option(
      names = "--part",
      required = true,
      paramLabel = "PART",
      description = "The part, such as components.commission.rates or quotas.target.")
  private String part = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the table goes, .xlsx or .csv.")
  private Path out = Path.of("");

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Files.write(out, PlanMatrix.of(plan, part).table(out));
    spec.commandLine().getOut().printf("%s: %s of %s%n", out, part, plan);
    return 0;
  }
}
