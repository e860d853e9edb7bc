package io.countersign.web.cli;

import io.countersign.ledger.PayCycle;
import io.countersign.payouts.PayoutFile;
import io.countersign.payouts.PayoutFiles;
import io.countersign.payouts.PayoutManifest;
import io.countersign.payouts.PayoutManifests;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign payout export}: the files that were made for a payout, and its manifest. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the files that were made for a payout, its manifest and the seals into a folder.",
      "They hold bank data in the open: keep the folder to yourself, and empty it."
    })
final class PayoutExportCommand implements Callable<Integer> {

  private final Beans beans;

  @Parameters(index = "0", paramLabel = "PERIOD", description = "Such as 2026-Q4.")
  private String period = "";

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      description = "The folder, which is made if missing.")
  private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  PayoutExportCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PayCycle paid = PayCycle.parse(period);
    PayoutFiles files = beans.get(PayoutFiles.class);
    List<PayoutFile> made = files.latest(paid);
    if (made.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("No file of " + period + " is made yet. Make them on the page of the payout.");
      return 1;
    }
    Files.createDirectories(folder);
    for (PayoutFile file : made) {
      write(file.content().name(), files.text(file.key()), out);
    }
    List<PayoutManifest> manifests = beans.get(PayoutManifests.class).of(paid);
    if (!manifests.isEmpty()) {
      PayoutManifest manifest = manifests.get(manifests.size() - 1);
      write("manifest.json", manifest.content(), out);
      write("manifest.seal", manifest.sealFile(), out);
    }
    return 0;
  }

  private void write(String name, String text, PrintWriter out) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    out.println(file);
  }
}
