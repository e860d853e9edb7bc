package io.countersign.intake;

import io.countersign.database.TestDatabase;
import java.time.Clock;

/** The import for tests in other packages. */
public final class Imports {

  private Imports() {}

  public static CsvImport into(TestDatabase database, Clock clock) {
    return new CsvImport(Office.database(database, clock), database.transactions());
  }
}
