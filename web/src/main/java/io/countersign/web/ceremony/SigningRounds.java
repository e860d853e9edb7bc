package io.countersign.web.ceremony;

import io.countersign.ceremony.Ceremonies;
import io.countersign.contracts.ContractId;
import io.countersign.evidence.Anchors;
import io.countersign.web.rounds.Round;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes round every quarter of an hour: reminds, ends what is out of time, and once a day has the
 * event logs anchored. A command goes no rounds.
 */
@Component
class SigningRounds implements Round {

  private static final Logger LOG = LoggerFactory.getLogger(SigningRounds.class);

  private final Ceremonies ceremonies;
  private final Anchors anchors;

  SigningRounds(Ceremonies ceremonies, Anchors anchors) {
    this.ceremonies = ceremonies;
    this.anchors = anchors;
  }

  @Override
  public String name() {
    return "signings";
  }

  @Override
  public Duration first() {
    return Duration.ofMinutes(2);
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(15);
  }

  @Override
  public void round() {
    ceremonies.due().forEach(this::moveOn);
    if (anchors.due()) {
      anchors.anchor();
    }
  }

  private void moveOn(ContractId id) {
    try {
      ceremonies.moveOn(id);
    } catch (RuntimeException e) {
      LOG.warn("The signing of contract {} could not be moved on", id, e);
    }
  }
}
