package io.countersign.web.cli;

import io.countersign.ledger.BookCheckpoint;
import io.countersign.ledger.Checkpoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code countersign books checkpoint}: the latest checkpoint, to be kept outside the database. */
@Command(
    name = "checkpoint",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the latest sealed checkpoint of the books into a file.",
      "Keep it where nobody who administers the database can change it."
    })
final class BooksCheckpointCommand implements Callable<Integer> {

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the checkpoint goes.")
  private Path out = Path.of("");

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final Beans beans;

  BooksCheckpointCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() throws IOException {
    List<BookCheckpoint> all = beans.get(Checkpoints.class).list();
    if (all.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("There is no checkpoint yet. The first is made when a period is paid.");
      return 1;
    }
    BookCheckpoint latest = all.get(all.size() - 1);
    CheckpointFile.write(latest, out);
    BookCheckpoint.Terms terms = latest.terms();
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %s, up to entry %s, chain %s%n",
            out, terms.reason(), terms.number(), terms.chain().hex());
    return 0;
  }
}
