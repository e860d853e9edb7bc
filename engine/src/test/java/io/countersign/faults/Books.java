package io.countersign.faults;

import io.countersign.close.Office;
import java.time.Clock;
import javax.sql.DataSource;

/** An office on a database, and the year that is worked there. */
record Books(Office office, Year year) implements AutoCloseable {

  Books(DataSource database, Clock clock) {
    this(new Office(database, clock));
  }

  Books(Office office) {
    this(office, new Year(office));
  }

  @Override
  public void close() {
    office.close();
  }
}
