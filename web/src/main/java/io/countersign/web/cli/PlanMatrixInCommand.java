package io.countersign.web.cli;

import io.countersign.matrices.PlanMatrix;
import io.countersign.plans.PlanVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign plan matrix in}: a table back into its part of a plan. */
@Command(
    name = "in",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a plan with one part as a table says it, and the rest as it was.",
      "When anything is wrong, nothing is written and everything wrong is told."
    })
final class PlanMatrixInCommand implements Callable<Integer> {

  @Mixin private MatrixPart part = new MatrixPart();

  @Parameters(index = "1", paramLabel = "TABLE", description = "The table, .xlsx or .csv.")
  private Path table = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "NEW",
      description = "Where the new plan document goes.")
  private Path out = Path.of("");

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PlanMatrix matrix = part.matrix();
    PlanVersion changed = matrix.read(table);
    Files.writeString(out, changed.document());
    PrintWriter answer = spec.commandLine().getOut();
    if (changed.digest().equals(matrix.plan().digest())) {
      answer.printf("%s: the same plan, %s%n", out, changed.digest().brief());
    } else {
      answer.printf(
          "%s: %s as %s says it; the plan was %s and is %s. Raise its version to publish it.%n",
          out, part.name(), table, matrix.plan().digest().brief(), changed.digest().brief());
    }
    return 0;
  }
}
