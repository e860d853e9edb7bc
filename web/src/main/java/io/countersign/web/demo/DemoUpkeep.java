package io.countersign.web.demo;

import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Role;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.obligations.DueRule;
import io.countersign.obligations.DueRule.After;
import io.countersign.obligations.DueRule.Each;
import io.countersign.obligations.DueRule.Every;
import io.countersign.obligations.DueRule.From;
import io.countersign.obligations.NewObligation;
import io.countersign.obligations.ObligationDesk;
import io.countersign.obligations.ObligationKind;
import io.countersign.renewals.Following;
import io.countersign.renewals.RenewalKind;
import io.countersign.renewals.Renewals;
import io.countersign.renewals.Tenure;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What legal told of the signed contracts of the demo company: their time and obligations. */
@Component
class DemoUpkeep {

  private final Renewals renewals;
  private final ObligationDesk obligations;
  private final Clock clock;

  DemoUpkeep(Renewals renewals, ObligationDesk obligations, Clock clock) {
    this.renewals = renewals;
    this.obligations = obligations;
    this.clock = clock;
  }

  void tell(ContractId contract, Money yearly, Actor legal) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    renewals.tell(
        contract,
        new Tenure(
            today,
            today.plusYears(1).minusDays(1),
            new Following(RenewalKind.AUTOMATIC, 12, 90, Rate.percent("3.5")),
            Optional.of(yearly)),
        legal);
    tell(
        contract,
        ObligationKind.DELIVER,
        "All products of the order, clause 5",
        new After(30, From.SIGNATURE),
        legal);
    tell(
        contract,
        ObligationKind.REPORT,
        "Availability of the service, by mail to the buyer",
        new Each(10, Every.QUARTER),
        legal);
  }

  private void tell(
      ContractId contract, ObligationKind kind, String words, DueRule due, Actor legal) {
    boolean holds = kind == ObligationKind.DELIVER;
    obligations.tell(
        contract, new NewObligation(kind, Role.SELLER, words, due, legal.login(), holds), legal);
  }
}
