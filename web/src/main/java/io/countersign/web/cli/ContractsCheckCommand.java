package io.countersign.web.cli;

import io.countersign.evidence.LogCheck;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign contracts check}: whether the event logs are as they were written. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the event log of every contract and all anchors, and writes nothing.",
      "Finds events that were edited, taken out, moved or cut off in the database."
    })
final class ContractsCheckCommand implements Callable<Integer> {

  private static final int SHOWN = 100;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final Beans beans;

  ContractsCheckCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() {
    LogCheck.Found found = beans.get(LogCheck.class).check();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%,d event logs, %,d events, %d anchors%n", found.logs(), found.events(), found.anchors());
    found.flaws().stream().limit(SHOWN).forEach(out::println);
    if (found.flaws().size() > SHOWN) {
      out.printf("and %,d more%n", found.flaws().size() - SHOWN);
    }
    out.println(
        found.flaws().isEmpty()
            ? "The event logs are as they were written."
            : "Something is not as it was written. Restore the database, and find out who.");
    return found.flaws().isEmpty() ? 0 : 1;
  }
}
