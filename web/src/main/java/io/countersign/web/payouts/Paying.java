package io.countersign.web.payouts;

import io.countersign.ledger.PayCycle;
import io.countersign.payouts.PaymentHold;
import io.countersign.payouts.PayoutFiles;
import io.countersign.payouts.PayoutManifests;
import io.countersign.payouts.PayoutReturns;
import io.countersign.payouts.PayoutRun;
import io.countersign.payouts.PayoutRuns;
import io.countersign.payouts.PayrollTemplates;
import io.countersign.web.problems.Missing;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the pages of a payout ask. */
@Component
record Paying(
    PayoutRuns runs,
    PayoutFiles files,
    PayoutReturns returns,
    PayoutManifests manifests,
    PayrollTemplates templates) {

  /** The run of a period as an address names it. */
  PayoutRun paid(String name) {
    try {
      return runs.find(PayCycle.parse(name.strip())).orElseThrow(() -> missing(name));
    } catch (IllegalArgumentException e) {
      throw missing(name);
    }
  }

  /** What was put on hold with a period, and what it paid that had been. */
  List<PaymentHold> holds(PayCycle cycle) {
    return Stream.concat(runs.holds().of(cycle).stream(), runs.holds().paidWith(cycle).stream())
        .toList();
  }

  private static Missing missing(String name) {
    return new Missing("payout of " + name, "It is made when the period is paid.");
  }
}
