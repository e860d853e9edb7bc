package io.countersign.web.cli;

import io.countersign.intake.ImportMode;
import io.countersign.intake.ImportReport;
import io.countersign.payees.PayeeImport;
import io.countersign.web.access.Login;
import io.countersign.web.access.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign payees import}: payment details from a CSV file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Enters payment details from a CSV file.",
      "They are used when another user has confirmed them on the page of payees."
    })
final class PayeesImportCommand implements Callable<Integer> {

  private final Beans beans;

  @Parameters(index = "0", paramLabel = "FILE", description = "The CSV file.")
  private Path file = Path.of("");

  @Option(
      names = "--by",
      required = true,
      paramLabel = "LOGIN",
      description = "The user who enters them, and who therefore cannot confirm them.")
  private String by = "";

  @Option(names = "--dry-run", description = "Does everything but keep it.")
  private boolean dryRun;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  PayeesImportCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() throws IOException {
    if (!isKnown()) {
      spec.commandLine().getErr().println("There is no user " + by + ". Add one, or correct it.");
      return 1;
    }
    ImportReport report =
        beans
            .get(PayeeImport.class)
            .run(
                String.valueOf(file.getFileName()),
                Files.readString(file),
                dryRun ? ImportMode.DRY_RUN : ImportMode.ALL_ROWS,
                by);
    spec.commandLine().getOut().println(report.text());
    return report.clean() ? 0 : 1;
  }

  private boolean isKnown() {
    try {
      return beans.get(Users.class).byLogin(new Login(by)).isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
