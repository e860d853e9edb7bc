package io.countersign.faults;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The application in a process of its own, to be killed and started again. It says {@code ready}
 * when it begins to work and {@code done} when the year is paid.
 */
final class Worker {

  static final String READY = "ready";
  static final String DONE = "done";

  private Worker() {}

  /** Arguments: the database, its user, and where the clock starts if it is not that of the day. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err); // what is logged
    Clock clock =
        arguments.length > 2
            ? OddClock.stepping(Instant.parse(arguments[2]), Duration.ofMinutes(7))
            : Clock.systemUTC();
    try (HikariDataSource pool = new Place(arguments[0], arguments[1]).connect();
        Books books = new Books(pool, clock)) {
      out.println(READY);
      books.year().work();
      out.println(DONE);
    }
  }
}
