package io.countersign.close;

import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, really killed. */
class KilledServerTest {

  /** Without the last one H2 keeps what is committed in memory for half a second. */
  private static final String H2_OPTIONS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0";

  @TempDir Path folder;

  @OnEveryDatabase
  void isReplacedByTheNextOneAndTheBooksAreThoseOfAnUndisturbedRun(TestDatabase database)
      throws Exception {
    boolean mysql = database.url().startsWith("jdbc:mysql");
    String schema = "killed_" + UUID.randomUUID().toString().replace('-', '_');
    String url =
        mysql
            ? database.url().replaceFirst("/countersign_\\w+", "/" + schema)
            : "jdbc:h2:file:" + folder.resolve("books") + H2_OPTIONS;
    migrate(url, database.user(), mysql ? "mysql" : "h2");

    killAt("Calculating", url, database.user());
    killAt("Storing", url, database.user());

    try (HikariDataSource left = DoomedServer.connect(url, database.user())) {
      Company company = DoomedServer.company(left);
      assertThat(company.ledger.entries(Q1)).isEmpty();
      assertThat(company.statements.of(Q1)).isEmpty();
      CountDownLatch finished = new CountDownLatch(1);
      Progress progress =
          step -> {
            if (step.percent() == 100) {
              finished.countDown();
            }
          };
      RunId last = company.desk.resume(progress).orElseThrow();
      assertThat(finished.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(company.runs.of(Q2))
          .extracting(CalculationRun::state)
          .containsExactly(RunState.FINISHED, RunState.INTERRUPTED, RunState.INTERRUPTED);
      assertThat(company.runs.find(last).orElseThrow().result().entries()).isPositive();
      assertBooksAreThoseOf(company, undisturbed(database));
      if (mysql) {
        company.jdbc.execute("drop database " + schema);
      }
    }
  }

  private static Company undisturbed(TestDatabase database) {
    HikariDataSource pool = (HikariDataSource) database.dataSource();
    Company company = DoomedServer.company(pool);
    company.calculate(Q2);
    return company;
  }

  private static void assertBooksAreThoseOf(Company company, Company undisturbed) {
    company.assertBooksAreSound();
    assertThat(company.seals.contentHash(Q1)).isEqualTo(undisturbed.seals.contentHash(Q1));
    assertThat(company.seals.contentHash(Q2)).isEqualTo(undisturbed.seals.contentHash(Q2));
    assertThat(company.statement(Q2, "amy").content())
        .isEqualTo(undisturbed.statement(Q2, "amy").content());
  }

  private static void migrate(String url, String user, String vendor) {
    try (HikariDataSource empty = DoomedServer.connect(url, user)) {
      Flyway.configure()
          .dataSource(empty)
          .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
          .load()
          .migrate();
    }
  }

  private static void killAt(String stage, String url, String user) throws Exception {
    Process server =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    DoomedServer.class.getName(),
                    url,
                    user,
                    stage))
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(said(server, "stopped at " + stage)).isTrue();
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private static boolean said(Process server, String words) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(words)) {
        return true;
      }
    }
    return false;
  }
}
