package io.countersign.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.checking.Known;
import io.countersign.close.Actor;
import io.countersign.close.CalculationDesk;
import io.countersign.close.CalculationRun;
import io.countersign.close.CompanyPlan;
import io.countersign.close.LateChange;
import io.countersign.close.LateChanges;
import io.countersign.close.Office;
import io.countersign.close.PayPeriods;
import io.countersign.close.PeriodClose;
import io.countersign.close.Progress;
import io.countersign.close.RunState;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Rosters;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Seals;
import io.countersign.money.Quantity;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.Accepted;
import io.countersign.publishing.PlanDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A company that closes its quarters and has its books accounted for, on a real database. */
final class Firm implements AutoCloseable {

  static final Period Q1 = Period.quarter(2017, 1);
  static final Period Q2 = Period.quarter(2017, 2);
  static final Period Q3 = Period.quarter(2017, 3);

  private static final Actor FINANCE = Actor.of("fay");
  private static final Actor CONTROLLER = Actor.of("carl");

  private final Office office;
  private String policy = Policies.byTerm();

  Firm(TestDatabase database) {
    office =
        new Office(
            new TickingClock(),
            database.jdbc(),
            database.transactions(),
            more -> {
              more.registerBean(PolicyDocument.Shelf.class, () -> this::shelf);
              more.scan("io.countersign.accounting");
            });
    office.get(Rosters.class).tell(Costs.roster());
    PlanDesk plans = office.get(PlanDesk.class);
    PlanVersion version = PlanReader.read("sellers.yaml", CompanyPlan.SELLERS);
    Known known = Known.of(Costs.roster(), List.of());
    List<Accepted> accepted = plans.check(version, known).stream().map(Firm::accepted).toList();
    plans.publish(version, known, accepted, "pia");
    office
        .get(PayPeriods.class)
        .open(
            PayGroup.EVERYBODY,
            Cadence.QUARTER,
            LocalDate.parse("2017-01-01"),
            LocalDate.parse("2018-01-01"));
  }

  private Optional<PolicyDocument> shelf() {
    return Optional.of(new PolicyDocument("accounting.yaml", policy));
  }

  private static Accepted accepted(io.countersign.checking.Finding warning) {
    return new Accepted(warning.code().word(), warning.place().path(), "As agreed for the test");
  }

  Firm under(String policy) {
    this.policy = policy;
    return this;
  }

  Firm won(String deal, String on, String amount, String product) {
    Opportunity sold =
        new Opportunity(
            new DealId(deal),
            DealTeam.alone(new ParticipantId("amy")),
            new Sale(
                "Acme",
                List.of(new DealLine(product, BigDecimal.ONE, Quantity.of(amount, "USD"))),
                Map.of("term-months", "24")));
    return tell(new DealEvent.Won(sold, LocalDate.parse(on)));
  }

  Firm cancelled(String deal, String on) {
    return tell(new DealEvent.Cancelled(new DealId(deal), "test", LocalDate.parse(on)));
  }

  Firm tell(DealEvent event) {
    office.get(DealJournal.class).record("test", event);
    return this;
  }

  /** Calculates; changes of closed periods are approved by somebody else. */
  Firm calculate(Period period) {
    PayCycle cycle = PayCycle.of(period);
    calculate(cycle);
    LateChanges late = office.get(LateChanges.class);
    List<LateChange> waiting = late.waiting(cycle);
    if (!waiting.isEmpty()) {
      late.approve(cycle, CONTROLLER, LateChange.of(waiting));
      calculate(cycle);
    }
    return this;
  }

  private void calculate(PayCycle cycle) {
    CalculationRun run =
        office.get(CalculationDesk.class).calculate(cycle, FINANCE, Progress.UNHEARD);
    assertThat(run.state()).as(run.toString()).isEqualTo(RunState.FINISHED);
  }

  Firm pay(Period period) {
    calculate(period);
    PeriodClose close = office.get(PeriodClose.class);
    PayCycle cycle = PayCycle.of(period);
    Digest content = office.get(Seals.class).contentHash(cycle);
    close.review(cycle, FINANCE, content);
    close.approve(cycle, CONTROLLER, content);
    close.lock(cycle, CONTROLLER);
    close.pay(cycle, FINANCE);
    return this;
  }

  Accounting accounting() {
    return office.get(Accounting.class);
  }

  @Override
  public void close() {
    office.close();
  }
}
