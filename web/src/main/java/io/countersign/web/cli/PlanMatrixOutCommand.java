package io.countersign.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code countersign plan matrix out}: a part of a plan into a table. */
@Command(
    name = "out",
    mixinStandardHelpOptions = true,
    description = "Writes the rows of a part of a plan as a table.")
final class PlanMatrixOutCommand implements Callable<Integer> {

  @Mixin private MatrixPart part = new MatrixPart();

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
    Files.write(out, part.matrix().table(out));
    spec.commandLine().getOut().printf("%s: %s of %s%n", out, part.name(), part.plan());
    return 0;
  }
}
