package io.countersign.web.compliance;

import io.countersign.compliance.Compliance;
import io.countersign.contracts.ContractId;
import io.countersign.repository.RiskScores;
import io.countersign.web.rounds.Round;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at everything once a day, and at the risk of each contract. A command goes no rounds. */
@Component
class ComplianceRounds implements Round {

  private static final int AT_A_TIME = 500;

  private final Compliance compliance;
  private final RiskScores risks;

  ComplianceRounds(Compliance compliance, RiskScores risks) {
    this.compliance = compliance;
    this.risks = risks;
  }

  @Override
  public String name() {
    return "daily checks";
  }

  @Override
  public Duration first() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(15);
  }

  @Override
  public void round() {
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
  }
}
