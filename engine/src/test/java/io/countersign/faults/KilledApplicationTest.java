package io.countersign.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the application at random moments of its work. */
@Tag("faults")
class KilledApplicationTest {

  /** A life is at most this part of the time that a year takes. */
  private static final int LIVES_A_YEAR = 6;

  private final Dose dose = Dose.given();

  @TempDir Path folder;

  @Test
  void losesAndDoublesNothingOnH2() throws Exception {
    Random names = new Random(dose.seed());
    kill(
        "H2",
        () -> {
          Path year = folder.resolve("year-" + Integer.toHexString(names.nextInt()));
          return Place.h2(year).founded();
        });
  }

  @Test
  void losesAndDoublesNothingOnMySql() throws Exception {
    try (MySqlServer server = MySqlServer.startOrSkip()) {
      kill("MySQL", () -> server.schema().founded());
    }
  }

  private void kill(String vendor, Supplier<Place> newYear) throws Exception {
    long start = System.nanoTime();
    long year = undisturbedMillis(newYear.get());
    Random random = new Random(dose.seed());
    int kills = 0;
    int years = 0;
    while (kills < dose.processKills()) {
      Place place = newYear.get();
      boolean done = false;
      while (!done) {
        try (WorkerProcess worker = WorkerProcess.start(place, List.of())) {
          worker.awaitWord(Worker.READY);
          if (kills == dose.processKills()) {
            worker.awaitWord(Worker.DONE);
            done = true;
          } else if (worker.endsWithin(random.nextLong(1 + year / LIVES_A_YEAR))) {
            done = true;
          } else {
            worker.kill();
            kills++;
          }
        }
      }
      place.checksum().requireUndisturbed();
      years++;
    }
    Dose.tell(
        "%d kills of the application on %s within %d years, seed %d: checksum %s, %d s"
            .formatted(
                kills,
                vendor,
                years,
                dose.seed(),
                Checksum.undisturbed().brief(),
                (System.nanoTime() - start) / 1_000_000_000));
  }

  /** How long the work of a year takes in a process of its own. */
  private static long undisturbedMillis(Place place) throws Exception {
    try (WorkerProcess worker = WorkerProcess.start(place, List.of())) {
      worker.awaitWord(Worker.READY);
      long ready = System.nanoTime();
      worker.awaitWord(Worker.DONE);
      long millis = (System.nanoTime() - ready) / 1_000_000;
      worker.process().waitFor();
      place.checksum().requireUndisturbed();
      return millis;
    }
  }
}
