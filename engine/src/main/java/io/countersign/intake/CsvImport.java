package io.countersign.intake;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The import of CSV files into the roster and the journal, in one transaction. A dry run does
 * everything and then takes it back, so it counts what the import would change.
 */
@Component
public class CsvImport {

  private final Database database;
  private final TransactionTemplate transaction;

  CsvImport(Database database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /** Imports the files that the mapping names from a folder. */
  public ImportReport run(Mapping mapping, Path folder, ImportMode mode) {
    return run(mapping, folder, mode, null);
  }

  /**
   * Imports the files that the mapping names from a folder, and puts rejected rows into another
   * one, from which they can be imported with the same mapping once they are repaired.
   *
   * @throws IllegalArgumentException when both folders are the same
   */
  public ImportReport run(
      Mapping mapping, Path folder, ImportMode mode, @Nullable Path rejectedTo) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              ImportReport read = new CsvRun(mapping, folder, database, rejectedTo).report();
              ImportReport report = read.ending(mode.outcome(read));
              if (report.outcome() != ImportReport.Outcome.WRITTEN) {
                status.setRollbackOnly();
              }
              return report;
            }));
  }
}
