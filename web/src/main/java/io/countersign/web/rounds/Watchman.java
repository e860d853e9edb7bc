package io.countersign.web.rounds;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Keeps every {@link Round} going, none waiting for another. A command goes no rounds. */
@Component
class Watchman {

  private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);

  private final List<Round> rounds;
  private final boolean serving;
  private final ScheduledExecutorService timer;

  Watchman(List<Round> rounds, Environment environment) {
    this.rounds = rounds;
    this.serving = environment.getProperty("countersign.resume", Boolean.class, true);
    this.timer =
        Executors.newScheduledThreadPool(
            rounds.size(),
            work -> {
              Thread thread = new Thread(work, "watchman");
              thread.setDaemon(true);
              return thread;
            });
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving) {
      for (Round round : rounds) {
        var unused =
            timer.scheduleWithFixedDelay(
                () -> go(round),
                round.first().toMillis(),
                round.every().toMillis(),
                TimeUnit.MILLISECONDS);
      }
    }
  }

  private static void go(Round round) {
    try {
      round.round();
    } catch (RuntimeException e) {
      LOG.warn("The round of {} ended early and begins again later", round.name(), e);
    }
  }

  @PreDestroy
  void end() {
    timer.shutdownNow();
  }
}
