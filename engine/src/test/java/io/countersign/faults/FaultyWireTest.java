package io.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.h2.tools.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cut, deaf, late and narrow connections between the application and its database. */
@Tag("faults")
class FaultyWireTest {

  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int LONGEST_PAUSE_MILLIS = 700;
  private static final FaultyWire.Fault[] FAULTS = {
    FaultyWire.Fault.CUT, FaultyWire.Fault.DEAF, FaultyWire.Fault.LATE, FaultyWire.Fault.NARROW
  };

  private final Dose dose = Dose.given();

  @TempDir Path folder;

  @Test
  void changesNothingOnH2() throws Exception {
    Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    try (FaultyWire wire = new FaultyWire(server.getPort())) {
      Random names = new Random(dose.seed());
      fail(
          "H2",
          wire,
          () -> {
            Path year = folder.resolve("year-" + Integer.toHexString(names.nextInt()));
            return Place.h2Behind(wire.port(), year, TIMEOUT_MILLIS).founded();
          });
    } finally {
      server.stop();
    }
  }

  @Test
  void changesNothingOnMySql() throws Exception {
    try (MySqlServer server = MySqlServer.startOrSkip();
        FaultyWire wire = new FaultyWire(server.port())) {
      String timeouts = "&connectTimeout=%1$d&socketTimeout=%1$d".formatted(TIMEOUT_MILLIS);
      fail("MySQL", wire, () -> founded(server, server.schema(wire.port(), timeouts)));
    }
  }

  /** Made without the wire and its short patience. */
  private static Place founded(MySqlServer server, Place place) {
    String direct = place.url().replaceFirst(":\\d+/", ":" + server.port() + "/");
    new Place(direct.replaceAll("&\\w+Timeout=\\d+", ""), place.user()).founded();
    return place;
  }

  private void fail(String vendor, FaultyWire wire, Supplier<Place> newYear) throws Exception {
    long start = System.nanoTime();
    Random random = new Random(dose.seed());
    Map<FaultyWire.Fault, Integer> counts = new EnumMap<>(FaultyWire.Fault.class);
    int faults = 0;
    int years = 0;
    int broken = 0;
    while (faults < dose.wireFaults()) {
      Place place = newYear.get();
      ExecutorService application = Executors.newSingleThreadExecutor();
      try (HikariDataSource pool = place.connect();
          Books books = new Books(pool, Clock.systemUTC())) {
        Future<Integer> work = application.submit(() -> books.year().workThrough(1_000));
        while (faults < dose.wireFaults() && !ends(work, random)) {
          FaultyWire.Fault fault = FAULTS[random.nextInt(FAULTS.length)];
          wire.fail(fault);
          ends(work, random);
          wire.fail(FaultyWire.Fault.NONE);
          counts.merge(fault, 1, Integer::sum);
          faults++;
        }
        broken += work.get();
      } finally {
        application.shutdownNow();
      }
      place.checksum().requireUndisturbed();
      years++;
    }
    assertThat(broken).isPositive();
    Dose.tell(
        "%d faults of the wire to %s %s within %d years, %d breaks noticed, seed %d: checksum %s, %d s"
            .formatted(
                faults,
                vendor,
                counts,
                years,
                broken,
                dose.seed(),
                Checksum.undisturbed().brief(),
                (System.nanoTime() - start) / 1_000_000_000));
  }

  private static boolean ends(Future<?> work, Random random) throws Exception {
    return KilledDatabaseTest.endsWithin(work, random.nextInt(LONGEST_PAUSE_MILLIS));
  }
}
