package io.countersign.web.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign version}. */
@Command(name = "version", description = "Prints the versions of Countersign and of Java.")
final class VersionCommand implements Runnable {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    for (var line : new Version().getVersion()) {
      spec.commandLine().getOut().println(line);
    }
  }
}
