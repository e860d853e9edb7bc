package io.countersign.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.close.Office;
import io.countersign.close.Progress;
import java.time.Clock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sixteen people at once for every step of every month. */
@Tag("faults")
class CrowdTest {

  private final Dose dose = Dose.given();

  @Test
  void hasOneWinnerOnH2() {
    press("H2", () -> Place.h2InMemory().founded());
  }

  @Test
  void hasOneWinnerOnMySql() throws Exception {
    try (MySqlServer server = MySqlServer.startOrSkip()) {
      press("MySQL", () -> server.schema().founded());
    }
  }

  private void press(String vendor, Supplier<Place> newYear) {
    long start = System.nanoTime();
    try (Crowd crowd = new Crowd()) {
      while (crowd.rounds().getOrDefault(Hands.Step.PAY, 0) < dose.rounds()) {
        Place place = newYear.get();
        try (HikariDataSource pool = place.connect()) {
          pool.setMaximumPoolSize(Crowd.SIZE + 2);
          try (Office office = new Office(pool, Clock.systemUTC())) {
            new Year(office, crowd, () -> {}, Progress.UNHEARD).work();
          }
        }
        place.checksum().requireUndisturbed();
      }
      Dose.tell(
          "%d people at once on %s %s: one winner each, checksum %s, %d s"
              .formatted(
                  Crowd.SIZE,
                  vendor,
                  crowd.rounds(),
                  Checksum.undisturbed().brief(),
                  (System.nanoTime() - start) / 1_000_000_000));
    }
  }
}
