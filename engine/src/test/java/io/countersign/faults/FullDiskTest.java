package io.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.close.Office;
import io.countersign.close.Progress;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** No space left under the database, at random steps. */
@Tag("faults")
class FullDiskTest {

  private static final int MEGABYTES = 96;
  private static final int ONE_STEP_IN = 8;

  private final Dose dose = Dose.given();
  private final Random random = new Random(dose.seed());
  private int filled;

  @Test
  void leavesNothingHalfDoneAndIsForgottenWhenThereIsSpace() throws Exception {
    long start = System.nanoTime();
    int broken = 0;
    int years = 0;
    while (filled < dose.fullDisks()) {
      try (FullDisk disk = FullDisk.mountOrSkip(MEGABYTES)) {
        Place place = Place.h2(disk.folder()).founded();
        broken += work(place, disk);
        place.checksum().requireUndisturbed();
        years++;
      }
    }
    assertThat(broken).isPositive();
    Dose.tell(
        "%d times a full disk within %d years, %d breaks, seed %d: checksum %s, %d s"
            .formatted(
                filled,
                years,
                broken,
                dose.seed(),
                Checksum.undisturbed().brief(),
                (System.nanoTime() - start) / 1_000_000_000));
  }

  /** Works a year without a restart, and says how often the disk stopped it. */
  private int work(Place place, FullDisk disk) {
    int broken = 0;
    try (HikariDataSource pool = place.connect()) {
      pool.setConnectionTimeout(2_000);
      try (Office office = new Office(pool, Clock.systemUTC())) {
        Year year = new Year(office, Hands.ONE, () -> maybeFill(disk), Progress.UNHEARD);
        boolean done = false;
        while (!done) {
          try {
            Checksum.requireSound(office);
            year.work();
            done = true;
          } catch (DataAccessException | TransactionException | RunBroken e) {
            assertThat(++broken).as(String.valueOf(e)).isLessThan(1_000);
          }
          disk.free();
        }
      }
    }
    return broken;
  }

  private void maybeFill(FullDisk disk) {
    disk.free();
    if (filled < dose.fullDisks() && random.nextInt(ONE_STEP_IN) == 0) {
      disk.fill();
      filled++;
    }
  }
}
