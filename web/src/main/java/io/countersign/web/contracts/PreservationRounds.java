package io.countersign.web.contracts;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.Preservation;
import io.countersign.contracts.Preservations;
import io.countersign.web.rounds.Round;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes round every quarter of an hour and preserves the contracts that wait for it or whose newest
 * time-stamp will run out. A command goes no rounds.
 */
@Component
class PreservationRounds implements Round {

  private static final Logger LOG = LoggerFactory.getLogger(PreservationRounds.class);
  private static final int AT_A_TIME = 100;

  private final Preservations preservations;

  PreservationRounds(Preservations preservations) {
    this.preservations = preservations;
  }

  @Override
  public String name() {
    return "preservations";
  }

  @Override
  public Duration first() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(15);
  }

  /** Preserves what is due; what fails is noted with its contract and tried in another round. */
  @Override
  public void round() {
    Set<ContractId> tried = new HashSet<>();
    List<ContractId> due = preservations.due(AT_A_TIME);
    while (tried.addAll(due)) {
      due.forEach(this::preserve);
      due = preservations.due(AT_A_TIME);
    }
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
