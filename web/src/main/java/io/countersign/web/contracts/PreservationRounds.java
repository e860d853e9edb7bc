package io.countersign.web.contracts;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.Preservation;
import io.countersign.contracts.Preservations;
import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * Goes round every quarter of an hour and preserves the contracts that wait for it or whose newest
 * time-stamp will run out. A command goes no rounds.
 */
@Component
class PreservationRounds {

  private static final Logger LOG = LoggerFactory.getLogger(PreservationRounds.class);
  private static final int MINUTES = 15;
  private static final int AT_A_TIME = 100;

  private final Preservations preservations;
  private final boolean serving;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "preservation-rounds");
            thread.setDaemon(true);
            return thread;
          });

  PreservationRounds(Preservations preservations, Environment environment) {
    this.preservations = preservations;
    this.serving = environment.getProperty("countersign.resume", Boolean.class, true);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving) {
      var unused = timer.scheduleWithFixedDelay(this::round, 1, MINUTES, TimeUnit.MINUTES);
    }
  }

  /** Preserves what is due; what fails is noted with its contract and tried in another round. */
  void round() {
    try {
      Set<ContractId> tried = new HashSet<>();
      List<ContractId> due = preservations.due(AT_A_TIME);
      while (tried.addAll(due)) {
        due.forEach(this::preserve);
        due = preservations.due(AT_A_TIME);
      }
    } catch (RuntimeException e) {
      LOG.warn("The round of preservations ended early and begins again later", e);
    }
  }

  @PreDestroy
  void end() {
    timer.shutdownNow();
  }

  private void preserve(ContractId id) {
    try {
      Preservation noted = preservations.preserve(id);
      noted.failure().ifPresent(why -> LOG.warn("Contract {} is not preserved yet: {}", id, why));
    } catch (RuntimeException e) {
      LOG.warn("Contract {} could not be preserved", id, e);
    }
  }
}
