package io.countersign.web.cli;

import io.countersign.checking.Finding;
import io.countersign.checking.PlanCheck;
import io.countersign.plans.PlanReader;
import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign plan check}: what nobody can have meant in plans, without a database. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Finds in plans what nobody can have meant, each with its line, reason and way out.",
      "Errors keep a plan from being published; warnings have to be signed off."
    })
final class PlanCheckCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "A plan document.")
  private List<Path> files = List.of();

  @Option(names = "--strict", description = "Fails for warnings as well.")
  private boolean strict;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private int errors;
  private int warnings;

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      check(file);
    }
    spec.commandLine()
        .getOut()
        .printf(
            "%d %s, %d %s%n",
            errors,
            errors == 1 ? "error" : "errors",
            warnings,
            warnings == 1 ? "warning" : "warnings");
    return errors > 0 || (strict && warnings > 0) ? 1 : 0;
  }

  private void check(Path file) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      String document = Files.readString(file);
      for (Finding finding :
          PlanCheck.check(file.toString(), PlanReader.read(file.toString(), document))) {
        out.println(finding.line(file.toString()));
        errors += finding.isError() ? 1 : 0;
        warnings += finding.isError() ? 0 : 1;
      }
    } catch (DocumentRefused refused) {
      for (DocumentProblem problem : refused.problems()) {
        out.printf(
            "%s:%d:%d error refused: %s: found %s; expected %s%n",
            file,
            problem.line(),
            problem.column(),
            problem.path(),
            problem.found(),
            problem.expected());
        errors++;
      }
    } catch (NoSuchFileException missing) {
      spec.commandLine().getErr().println("There is no file " + file + ". Check the path.");
      errors++;
    }
  }
}
