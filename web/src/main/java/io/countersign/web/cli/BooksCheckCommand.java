package io.countersign.web.cli;

import io.countersign.close.RecordCheck;
import io.countersign.ledger.BookCheck;
import io.countersign.ledger.BookCheckpoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code countersign books check}: whether the books are as the application wrote them. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the books from the first entry to the last, and writes nothing.",
      "Finds entries that were edited, taken out, moved or cut off in the database."
    })
final class BooksCheckCommand implements Callable<Integer> {

  private static final int SHOWN = 100;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "A checkpoint that was kept elsewhere; may be there several times.")
  private List<Path> kept = List.of();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final Beans beans;

  BooksCheckCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() throws IOException {
    List<BookCheckpoint> checkpoints = new ArrayList<>();
    for (Path file : kept) {
      checkpoints.add(CheckpointFile.read(file));
    }
    BookCheck.Result found = beans.get(BookCheck.class).check(checkpoints);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%,d entries, %d checkpoints, chain %s%n",
        found.entries(), found.sealed(), found.chain().hex());
    List<String> flaws = new ArrayList<>();
    found.flaws().forEach(flaw -> flaws.add(flaw.toString()));
    flaws.addAll(beans.get(RecordCheck.class).flaws());
    flaws.stream().limit(SHOWN).forEach(out::println);
    if (flaws.size() > SHOWN) {
      out.printf("and %,d more%n", flaws.size() - SHOWN);
    }
    out.println(
        flaws.isEmpty()
            ? "The books and what stands beside them are as they were written."
            : "Something is not as it was written. Restore the database, and find out who.");
    return flaws.isEmpty() ? 0 : 1;
  }
}
