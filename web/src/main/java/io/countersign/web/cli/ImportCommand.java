package io.countersign.web.cli;

import io.countersign.bookings.BookingRegister;
import io.countersign.intake.CsvImport;
import io.countersign.intake.DealJournal;
import io.countersign.intake.ImportMode;
import io.countersign.intake.ImportReport;
import io.countersign.intake.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign import}: CSV files into the roster, the journal and the other books. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Imports CSV files: people, relations, opportunities, payments, changes of deals, metrics,",
      "exchange rates."
    })
final class ImportCommand implements Callable<Integer> {

  private final Beans beans;

  @Parameters(index = "0", paramLabel = "MAPPING", description = "How to read the files.")
  private Path mapping = Path.of("");

  @Parameters(index = "1", paramLabel = "DIR", description = "The folder of the files.")
  private Path folder = Path.of("");

  @Option(names = "--dry-run", description = "Does everything but keep it.")
  private boolean dryRun;

  @Option(
      names = "--accept-good-rows",
      description = "Imports the accepted rows although others are rejected.")
  private boolean acceptGoodRows;

  @Option(
      names = "--rejected",
      paramLabel = "DIR",
      description = "Where rejected rows are written, to be repaired and imported.")
  private @Nullable Path rejected;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  ImportCommand(Beans beans) {
    this.beans = beans;
  }

  @Override
  public Integer call() throws IOException {
    ImportMode mode =
        dryRun ? ImportMode.DRY_RUN : acceptGoodRows ? ImportMode.GOOD_ROWS : ImportMode.ALL_ROWS;
    ImportReport report =
        beans.get(CsvImport.class).run(Mapping.read(mapping), folder, mode, rejected);
    if (report.outcome() == ImportReport.Outcome.WRITTEN) {
      beans.get(BookingRegister.class).register(beans.get(DealJournal.class).histories());
    }
    spec.commandLine().getOut().println(report.text());
    return report.clean() || (acceptGoodRows && report.stops().isEmpty()) ? 0 : 1;
  }
}
