package io.countersign.web.compliance;

import io.countersign.compliance.Compliance;
import io.countersign.contracts.ContractId;
import io.countersign.repository.RiskScores;
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

/** Looks at everything once a day, and at the risk of each contract. A command goes no rounds. */
@Component
class ComplianceRounds {

  private static final Logger LOG = LoggerFactory.getLogger(ComplianceRounds.class);
  private static final int FIRST = 5;
  private static final int MINUTES = 15;
  private static final int AT_A_TIME = 500;

  private final Compliance compliance;
  private final RiskScores risks;
  private final boolean serving;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "compliance-rounds");
            thread.setDaemon(true);
            return thread;
          });

  ComplianceRounds(Compliance compliance, RiskScores risks, Environment environment) {
    this.compliance = compliance;
    this.risks = risks;
    this.serving = environment.getProperty("countersign.resume", Boolean.class, true);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving) {
      var unused = timer.scheduleWithFixedDelay(this::round, FIRST, MINUTES, TimeUnit.MINUTES);
    }
  }

  void round() {
    try {
      if (compliance.due()) {
        compliance.look("clock");
        String after = "";
        for (List<ContractId> all = risks.filed(after, AT_A_TIME);
            !all.isEmpty();
            all = risks.filed(after, AT_A_TIME)) {
          all.forEach(risks::keep);
          after = all.get(all.size() - 1).value();
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("The daily checks ended early and begin again later", e);
    }
  }

  @PreDestroy
  void end() {
    timer.shutdownNow();
  }
}
