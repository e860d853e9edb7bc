package io.countersign.web.cli;

import io.countersign.signing.KeyVault;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign statement anchor}: the certificate that seals are checked with, as PEM. */
@Command(
    name = "anchor",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the certificate of this installation's authority, as PEM.",
      "Whoever has it can check statements anywhere: countersign statement verify --anchor."
    })
final class StatementAnchorCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final Beans beans;

  StatementAnchorCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(beans.get(KeyVault.class).trustAnchors().pem());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
