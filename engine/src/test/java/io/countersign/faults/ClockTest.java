package io.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.close.Office;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks that jump and servers anywhere in the world, when their clocks are changed. */
@Tag("faults")
class ClockTest {

  /** Where a server stands, and a moment just before something happens to its clock. */
  private record Local(String zone, String start) {}

  private static final List<Local> PLACES =
      List.of(
          new Local("UTC", "2016-12-31T22:00:00Z"),
          new Local("Asia/Kathmandu", "2016-02-28T16:00:00Z"),
          new Local("America/St_Johns", "2017-03-12T04:00:00Z"),
          new Local("America/St_Johns", "2017-11-05T02:30:00Z"),
          new Local("Pacific/Apia", "2017-04-01T12:00:00Z"),
          new Local("Pacific/Apia", "2017-09-23T12:00:00Z"));

  private final Dose dose = Dose.given();

  @TempDir Path folder;

  @Test
  void jumpsChangeNothingOnH2() {
    jump("H2", Place.h2InMemory().founded());
  }

  @Test
  void jumpsChangeNothingOnMySql() throws Exception {
    try (MySqlServer server = MySqlServer.startOrSkip()) {
      jump("MySQL", server.schema().founded());
    }
  }

  @Test
  void zonesChangeNothingOnH2() throws Exception {
    work("H2", at -> Place.h2(folder.resolve("zone-" + PLACES.indexOf(at))).founded());
  }

  @Test
  void zonesChangeNothingOnMySql() throws Exception {
    try (MySqlServer server = MySqlServer.startOrSkip()) {
      work("MySQL", at -> server.schema().founded());
    }
  }

  /** Two servers with clocks that jump: each thinks now and then that the other one is gone. */
  private void jump(String vendor, Place place) {
    long start = System.nanoTime();
    Random random = new Random(dose.seed());
    int takenOver;
    try (HikariDataSource pool = place.connect();
        Office one = new Office(pool, OddClock.jumping(random));
        Office other = new Office(pool, OddClock.jumping(random))) {
      Year year =
          new Year(
              one,
              Hands.ONE,
              () -> {},
              step -> {
                if (step.stage().equals("Posting")) {
                  other.resume();
                }
              });
      takenOver = year.workThrough(1_000);
    }
    assertThat(takenOver).isPositive();
    place.checksum().requireUndisturbed();
    Dose.tell(
        "clocks that jump up to an hour on %s: %d runs taken over, seed %d, checksum %s, %d s"
            .formatted(
                vendor,
                takenOver,
                dose.seed(),
                Checksum.undisturbed().brief(),
                (System.nanoTime() - start) / 1_000_000_000));
  }

  private static void work(String vendor, Function<Local, Place> newYear) throws Exception {
    long start = System.nanoTime();
    for (Local at : PLACES) {
      Place place = newYear.apply(at);
      List<String> zone = List.of("-Duser.timezone=" + at.zone());
      try (WorkerProcess worker = WorkerProcess.start(place, zone, at.start())) {
        worker.awaitWord(Worker.DONE);
        worker.process().waitFor();
      }
      place.checksum().requireUndisturbed();
    }
    Dose.tell(
        "%d servers on %s in other time zones: checksum %s, %d s"
            .formatted(
                PLACES.size(),
                vendor,
                Checksum.undisturbed().brief(),
                (System.nanoTime() - start) / 1_000_000_000));
  }
}
