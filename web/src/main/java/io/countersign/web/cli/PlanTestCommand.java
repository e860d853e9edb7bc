package io.countersign.web.cli;

import io.countersign.scenarios.Played;
import io.countersign.scenarios.Scenario;
import io.countersign.scenarios.ScenarioFile;
import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign plan test}: whether worked examples come out, without a database. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Calculates the scenarios of files and compares what comes out with what they expect.",
      "Each difference is printed with its line and with the earnings behind it."
    })
final class PlanTestCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A file of scenarios, or a plan that brings examples.")
  private List<Path> files = List.of();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private int passed;
  private int failed;
  private int refused;

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      play(file);
    }
    spec.commandLine().getOut().printf("%d passed, %d failed%s%n", passed, failed, refusals());
    return failed + refused == 0 ? 0 : 1;
  }

  private String refusals() {
    return switch (refused) {
      case 0 -> "";
      case 1 -> "; one file cannot be read as scenarios";
      default -> "; " + refused + " files cannot be read as scenarios";
    };
  }

  private void play(Path file) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      List<Scenario> scenarios = ScenarioFile.read(file);
      out.println(file);
      if (scenarios.isEmpty()) {
        spec.commandLine().getErr().println(file + " brings no examples.");
        refused++;
      }
      for (Scenario scenario : scenarios) {
        Played played = scenario.play();
        out.println(played.text());
        if (played.passed()) {
          passed++;
        } else {
          failed++;
        }
      }
    } catch (DocumentRefused problems) {
      spec.commandLine().getErr().println(problems.getMessage());
      refused++;
    } catch (NoSuchFileException missing) {
      spec.commandLine().getErr().println("There is no file " + file + ". Check the path.");
      refused++;
    }
  }
}
