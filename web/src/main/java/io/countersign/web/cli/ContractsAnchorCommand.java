package io.countersign.web.cli;

import io.countersign.evidence.Anchors;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code countersign contracts anchor}: has the event logs anchored now, as the server does once a
 * day.
 */
@Command(
    name = "anchor",
    mixinStandardHelpOptions = true,
    description = "Has a time-stamping authority stamp where the event logs stand.")
final class ContractsAnchorCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final Beans beans;

  ContractsAnchorCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    beans
        .get(Anchors.class)
        .anchor()
        .ifPresentOrElse(
            anchor ->
                out.printf(
                    "anchor %d over %d logs, sha256 %s%n",
                    anchor.seq(), anchor.standings().size(), anchor.digest().hex()),
            () -> out.println("No event log has grown since the last anchor."));
    return 0;
  }
}
