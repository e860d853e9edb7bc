package io.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of MySQL while the application works and goes on working. */
@Tag("faults")
class KilledDatabaseTest {

  private static final int LONGEST_LIFE_MILLIS = 2_000;

  /** Less than the database needs to come back, so that the application gives up meanwhile. */
  private static final int PATIENCE_MILLIS = 300;

  private final Dose dose = Dose.given();

  @Test
  void isOutlivedByTheApplication() throws Exception {
    long start = System.nanoTime();
    int kills = 0;
    int years = 0;
    int broken = 0;
    try (MySqlServer server = MySqlServer.startOrSkip()) {
      Random random = new Random(dose.seed());
      while (kills < dose.databaseKills()) {
        Place place = server.schema().founded();
        ExecutorService application = Executors.newSingleThreadExecutor();
        try (HikariDataSource pool = impatient(place);
            Books books = new Books(pool, Clock.systemUTC())) {
          Future<Integer> work = application.submit(() -> books.year().workThrough(10_000));
          while (kills < dose.databaseKills()
              && !endsWithin(work, random.nextInt(LONGEST_LIFE_MILLIS))) {
            server.kill();
            server.start();
            kills++;
          }
          broken += work.get();
        } finally {
          application.shutdownNow();
        }
        place.checksum().requireUndisturbed();
        years++;
      }
    }
    assertThat(broken).isPositive();
    Dose.tell(
        "%d kills of MySQL within %d years, %d breaks noticed, no restart, seed %d: checksum %s, %d s"
            .formatted(
                kills,
                years,
                broken,
                dose.seed(),
                Checksum.undisturbed().brief(),
                (System.nanoTime() - start) / 1_000_000_000));
  }

  private static HikariDataSource impatient(Place place) {
    HikariDataSource pool = place.connect();
    pool.setConnectionTimeout(PATIENCE_MILLIS);
    return pool;
  }

  /** Whether some work ends within a time. */
  static boolean endsWithin(Future<?> work, long millis) throws Exception {
    try {
      work.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }
}
