package io.countersign.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accruals.TrueUps;
import io.countersign.adjustments.Adjustments;
import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.checking.Known;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.deals.Opportunity;
import io.countersign.intake.DealJournal;
import io.countersign.ledger.Checkpoints;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.RecoveryLimits;
import io.countersign.ledger.Seals;
import io.countersign.ledger.TestSeal;
import io.countersign.money.Money;
import io.countersign.payouts.PaymentHolds;
import io.countersign.payouts.PayoutRun;
import io.countersign.payouts.PayoutRuns;
import io.countersign.payouts.Settlements;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.Accepted;
import io.countersign.publishing.PlanDesk;
import io.countersign.publishing.PublishedPlans;
import io.countersign.publishing.SignOffs;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLines;
import io.countersign.statements.Statements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A company with two sellers and their manager, a plan for 2017 by the quarter, and everything that
 * closes its periods. Deals are told in a few words.
 */
final class Company {

  static final PayCycle Q1 = PayCycle.of(Period.quarter(2017, 1));
  static final PayCycle Q2 = PayCycle.of(Period.quarter(2017, 2));
  static final PayCycle Q3 = PayCycle.of(Period.quarter(2017, 3));
  private static final Function<Worksheet, Outcome> WHOLE = Calculation::calculate;

  static final Actor FINANCE = Actor.of("fay");
  static final Actor CONTROLLER = Actor.of("carl");

  final DataSource database;
  final JdbcTemplate jdbc;
  final PublishedPlans plans;
  final PlanDesk planDesk;
  final PayPeriods periods;
  final Ledger ledger;
  final RecoveryLimits limits;
  final Seals seals;
  final Statements statements;
  final StatementLines lines;
  final PayoutRuns payouts;
  final Checkpoints checkpoints;
  final CalculationRuns runs;
  final RunClaim claim;
  final LateChanges late;
  final CalculationDesk desk;
  final PeriodClose close;
  final Adjustments adjustments;
  final AdjustmentDesk adjusting;
  final DealJournal journal;
  final Sources sources;
  final ClawbackCases cases;
  final SignedLetters letters = new SignedLetters();
  private final Books books;

  /** Replaces the calculation where a test wants an outcome of its own. */
  Function<Worksheet, Outcome> calculation = WHOLE;

  Roster rosterNow = CompanyPeople.roster();

  /** What says how far everything told has come, for tests that want to see it recognised. */
  Optional<String> howFar = Optional.empty();

  /** Whether deals are told to the journal of the database, and read from there. */
  boolean journaled;

  final Holding holds = new Holding();
  final ToldDeals told = new ToldDeals();
  private final Map<String, PayGroup> groups = new LinkedHashMap<>();

  private Company(DataSource database) {
    this.database = database;
    Clock clock = Clock.fixed(Instant.parse("2017-10-02T08:00:00Z"), ZoneOffset.UTC);
    jdbc = new JdbcTemplate(database);
    PlatformTransactionManager transactions = new JdbcTransactionManager(database);
    plans = new PublishedPlans(JdbcClient.create(jdbc), clock);
    SignOffs signOffs = new SignOffs(JdbcClient.create(jdbc));
    planDesk = new PlanDesk(plans, signOffs, transactions, clock);
    periods = new PayPeriods(jdbc);
    ledger = new Ledger(jdbc, transactions);
    seals = new Seals(jdbc);
    limits = new RecoveryLimits(jdbc);
    statements = new Statements(jdbc, limits);
    lines = new StatementLines(ledger);
    payouts = new PayoutRuns(jdbc, ledger, new PaymentHolds(jdbc, ledger, List.of(holds)));
    runs = new CalculationRuns(jdbc, clock);
    claim = new RunClaim(jdbc, clock);
    journal = new DealJournal(jdbc, transactions, clock);
    sources =
        new Sources(
            () -> CompanyPeople.grouped(rosterNow, groups),
            () -> journaled ? journal.snapshot()::get : () -> told.histories().stream(),
            () -> Worksheet.Known.NOTHING,
            (worksheet, deals, sink) -> engine().calculate(worksheet, deals, sink),
            () ->
                journaled
                    ? Optional.of(new Told(journal.told(), "nothing"))
                    : howFar.map(line -> new Told(0, line)),
            journal);
    checkpoints = new Checkpoints(jdbc, ledger, new TestSeal());
    books =
        new Books(
            ledger,
            seals,
            new TrueUps(ledger),
            statements,
            new Settlements(ledger, limits),
            payouts,
            checkpoints,
            new Conservation(jdbc),
            new Corrections(jdbc));
    late = new LateChanges(jdbc, transactions, runs, clock);
    cases = new ClawbackCases(jdbc, plans, letters, clock);
    desk =
        new CalculationDesk(
            new PeriodCalculation(
                new PlanCalculation(plans, sources),
                new Bookkeeping(books, periods, late, cases),
                periods,
                runs,
                claim,
                transactions,
                clock));
    close =
        new PeriodClose(
            periods, books, sources, late, new Gates(List.of(), List.of()), transactions, clock);
    adjustments = new Adjustments(jdbc);
    adjusting = new AdjustmentDesk(periods, books, sources, adjustments, transactions, clock);
  }

  Books books() {
    return books;
  }

  /** With the plan published and the four quarters of 2017 open. */
  static Company on(TestDatabase database) {
    return on(database.dataSource());
  }

  /** The same with its deals in the journal of the database. */
  static Company journaled(TestDatabase database) {
    Company company = on(database);
    company.journaled = true;
    return company;
  }

  static Company on(DataSource database) {
    return under(CompanyPlan.SELLERS, database);
  }

  /** The same company under another plan for 2017 by the quarter. */
  static Company under(String plan, DataSource database) {
    Company company = new Company(database);
    company.publish(plan);
    company.periods.open(
        PayGroup.EVERYBODY,
        Cadence.QUARTER,
        LocalDate.parse("2017-01-01"),
        LocalDate.parse("2018-01-01"));
    return company;
  }

  /** Publishes another version, or another plan. */
  void publish(String plan) {
    PlanVersion version = PlanReader.read("sellers.yaml", plan);
    Known known = Known.of(CompanyPeople.roster(), List.of());
    List<Accepted> accepted = planDesk.check(version, known).stream().map(Accepted::of).toList();
    planDesk.publish(version, known, accepted, "pia");
  }

  /** The same company for another server on the same database. */
  Company nextServer() {
    Company next = new Company(database);
    next.told.addAll(told);
    next.groups.putAll(groups);
    return next;
  }

  Company won(String deal, String on, String amount, String seller) {
    return won(deal, on, amount, seller, "Widget");
  }

  Company won(String deal, String on, String amount, String seller, String product) {
    Opportunity sold = ToldDeals.opportunity(deal, amount, seller, product);
    return tell(new DealEvent.Won(sold, LocalDate.parse(on)));
  }

  Company paidWith(PayGroup group, String who) {
    groups.put(who, group);
    return this;
  }

  Company cancelled(String deal, String on) {
    return tell(new DealEvent.Cancelled(new DealId(deal), "test", LocalDate.parse(on)));
  }

  Company signed(String deal, String on) {
    Digest document = Digest.of(new byte[0]);
    return tell(new DealEvent.Signed(new DealId(deal), document, LocalDate.parse(on)));
  }

  Company tell(DealEvent event) {
    if (journaled) {
      journal.record("crm", event);
    }
    told.tell(event);
    return this;
  }

  CalculationRun calculate(PayCycle cycle) {
    CalculationRun run = calculateOnly(cycle);
    List<LateChange> waiting = late.waiting(cycle);
    if (waiting.isEmpty()) {
      return run;
    }
    late.approve(cycle, CONTROLLER, LateChange.of(waiting));
    return calculateOnly(cycle);
  }

  /** Calculates and leaves changes of closed periods waiting. */
  CalculationRun calculateOnly(PayCycle cycle) {
    CalculationRun run = desk.calculate(cycle, FINANCE, Progress.UNHEARD);
    assertThat(run.state()).as(run.toString()).isEqualTo(RunState.FINISHED);
    return run;
  }

  PayoutRun closeAndPay(PayCycle cycle) {
    calculate(cycle);
    approve(cycle, CONTROLLER);
    close.lock(cycle, CONTROLLER);
    return close.pay(cycle, FINANCE);
  }

  /** Finance reviews, then somebody approves. */
  PayPeriod approve(PayCycle cycle, Actor by) {
    Digest content = seals.contentHash(cycle);
    close.review(cycle, FINANCE, content);
    return close.approve(cycle, by, content);
  }

  PayPeriod period(PayCycle cycle) {
    return periods.find(cycle).orElseThrow();
  }

  Statement statement(PayCycle cycle, String who) {
    List<Statement> found = statements.of(cycle, new ParticipantId(who));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  void assertBooksAreSound() {
    SoundBooks.of(this);
  }

  static Money usd(String amount) {
    return Money.of("USD", amount);
  }

  private PlanEngine engine() {
    return calculation == WHOLE ? PlanEngine::streaming : PlanEngine.whole(calculation);
  }
}
