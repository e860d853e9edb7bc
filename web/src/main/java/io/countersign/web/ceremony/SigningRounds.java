package io.countersign.web.ceremony;

import io.countersign.ceremony.Ceremonies;
import io.countersign.contracts.ContractId;
import io.countersign.evidence.Anchors;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Goes round every quarter of an hour: reminds, ends what is out of time, and once a day has the
 * event logs anchored. A command goes no rounds.
 */
@Component
class SigningRounds {

  private static final Logger LOG = LoggerFactory.getLogger(SigningRounds.class);
  private static final int MINUTES = 15;

  private final Ceremonies ceremonies;
  private final Anchors anchors;
  private final boolean serving;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "signing-rounds");
            thread.setDaemon(true);
            return thread;
          });

  SigningRounds(Ceremonies ceremonies, Anchors anchors, Environment environment) {
    this.ceremonies = ceremonies;
    this.anchors = anchors;
    this.serving = environment.getProperty("countersign.resume", Boolean.class, true);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving) {
      var unused = timer.scheduleWithFixedDelay(this::round, 2, MINUTES, TimeUnit.MINUTES);
    }
  }

  void round() {
    try {
      ceremonies.due().forEach(this::moveOn);
      if (anchors.due()) {
        anchors.anchor();
      }
    } catch (RuntimeException e) {
      LOG.warn("The round of signings ended early and begins again later", e);
    }
  }

  @PreDestroy
  void end() {
    timer.shutdownNow();
  }

  private void moveOn(ContractId id) {
    try {
      ceremonies.moveOn(id);
    } catch (RuntimeException e) {
      LOG.warn("The signing of contract {} could not be moved on", id, e);
    }
  }
}
