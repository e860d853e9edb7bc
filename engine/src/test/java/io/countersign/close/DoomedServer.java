package io.countersign.close;

import static io.countersign.close.Company.FINANCE;
import static io.countersign.close.Company.Q2;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * A server that stops in the middle of a calculation and waits to be killed. It first repeats what
 * another one left behind; it prints each stage that it reaches.
 */
final class DoomedServer {

  private DoomedServer() {}

  /** The company, before and after. */
  static Company company(HikariDataSource database) {
    return Company.on(database)
        .won("D1", "2017-02-01", "1000", "amy", "Gadget")
        .won("D2", "2017-05-01", "500", "bob")
        .cancelled("D1", "2017-04-03");
  }

  static HikariDataSource connect(String url, String user) {
    HikariDataSource database = new HikariDataSource();
    database.setJdbcUrl(url);
    database.setUsername(user);
    database.setMaximumPoolSize(3);
    return database;
  }

  /** Arguments: the database, its user, and the start of the stage at which to stop. */
  public static void main(String[] arguments) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    CountDownLatch never = new CountDownLatch(1);
    Company company = company(connect(arguments[0], arguments[1]));
    Progress progress =
        step -> {
          if (step.stage().startsWith(arguments[2])) {
            out.println("stopped at " + step.stage());
            try {
              never.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    if (company.desk.resume(progress).isEmpty()) {
      company.desk.start(Q2, FINANCE, progress);
    }
    never.await();
  }
}
