package io.countersign.web.repository;

import io.countersign.contracts.ContractId;
import io.countersign.repository.Filing;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Files, at the start of a server, what was drafted before there was a repository. */
@Component
class FilingRounds {

  private static final Logger LOG = LoggerFactory.getLogger(FilingRounds.class);
  private static final int AT_A_TIME = 200;

  private final Filing filing;
  private final boolean serving;

  FilingRounds(Filing filing, Environment environment) {
    this.filing = filing;
    this.serving = environment.getProperty("countersign.resume", Boolean.class, true);
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(1)
  void begin() {
    if (serving) {
      Thread thread = new Thread(this::round, "filing-rounds");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void round() {
    try {
      String after = "";
      for (List<ContractId> all = filing.notFiled(after, AT_A_TIME);
          !all.isEmpty();
          all = filing.notFiled(after, AT_A_TIME)) {
        all.forEach(this::file);
        after = all.get(all.size() - 1).value();
      }
    } catch (RuntimeException e) {
      LOG.warn("The round of filing ended early and begins again with the next start", e);
    }
  }

  private void file(ContractId id) {
    try {
      filing.file(id);
    } catch (RuntimeException e) {
      LOG.warn("Contract {} could not be filed", id, e);
    }
  }
}
