package io.countersign.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.canonical.Digest;
import io.countersign.checking.Known;
import io.countersign.close.Actor;
import io.countersign.close.CalculationRun;
import io.countersign.close.Conservation;
import io.countersign.close.LateChange;
import io.countersign.close.LateChanges;
import io.countersign.close.Office;
import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.close.PeriodClose;
import io.countersign.close.PeriodState;
import io.countersign.close.Progress;
import io.countersign.close.RunState;
import io.countersign.database.TestDatabase;
import io.countersign.intake.CsvImport;
import io.countersign.intake.ImportMode;
import io.countersign.intake.ImportReport;
import io.countersign.intake.Imports;
import io.countersign.intake.Mapping;
import io.countersign.intake.Rosters;
import io.countersign.ledger.Account;
import io.countersign.ledger.BookCheck;
import io.countersign.ledger.Holder;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Seals;
import io.countersign.money.Money;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.Accepted;
import io.countersign.publishing.PlanDesk;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A company on real books: deals are taken in and periods are taken from open to paid. */
final class RealYear implements AutoCloseable {

  private static final Actor FINANCE = Actor.of("fay");
  private static final Actor CONTROLLER = Actor.of("carl");

  private final Office office;
  private final CsvImport csv;
  private final Map<PayCycle, Digest> closed = new LinkedHashMap<>();
  private int lateChanges;

  RealYear(TestDatabase database) {
    office = new Office(database.dataSource(), Clock.systemUTC());
    csv = Imports.into(database, Clock.systemUTC());
  }

  /** Takes in what the files tell; what they told before changes nothing. */
  void takeIn(Mapping mapping, Path folder) {
    ImportReport report = csv.run(mapping, folder, ImportMode.ALL_ROWS);
    assertThat(report.clean()).as(report.text()).isTrue();
  }

  /** Publishes a plan, its warnings signed off. */
  void publish(String name, String document) {
    PlanVersion plan = PlanReader.read(name, document);
    Known known = Known.of(office.get(Rosters.class).roster(), List.of());
    PlanDesk desk = office.get(PlanDesk.class);
    List<Accepted> accepted =
        desk.check(plan, known).stream()
            .map(w -> new Accepted(w.code().word(), w.place().path(), "As agreed for the test"))
            .toList();
    desk.publish(plan, known, accepted, "pia");
  }

  void open(List<PayCycle> cycles) {
    cycles.forEach(office.get(PayPeriods.class)::open);
  }

  /** Takes a period from open to paid, and looks that nothing of a closed one has changed. */
  void close(PayCycle cycle) {
    calculate(cycle);
    LateChanges late = office.get(LateChanges.class);
    List<LateChange> waiting = late.waiting(cycle);
    if (!waiting.isEmpty()) {
      lateChanges += waiting.size();
      late.approve(cycle, CONTROLLER, LateChange.of(waiting));
      calculate(cycle);
    }
    PeriodClose close = office.get(PeriodClose.class);
    Digest content = content(cycle);
    close.review(cycle, FINANCE, content);
    close.approve(cycle, CONTROLLER, content);
    close.lock(cycle, CONTROLLER);
    close.pay(cycle, FINANCE);
    PayPeriod paid = office.get(PayPeriods.class).find(cycle).orElseThrow();
    assertThat(paid.state()).isEqualTo(PeriodState.PAID);
    closed.put(cycle, content(cycle));
    closed.forEach((earlier, was) -> assertThat(content(earlier)).isEqualTo(was));
  }

  /** How many changes of closed periods had to be approved. */
  int lateChanges() {
    return lateChanges;
  }

  /**
   * What was posted for earnings of one component, by participant and first day of their period.
   */
  Map<String, BigDecimal> earned(String component) {
    Map<String, BigDecimal> earned = new TreeMap<>();
    office
        .get(Ledger.class)
        .balances()
        .eachOfOrigin(
            LocalDate.of(2100, 1, 1),
            (line, change) -> {
              if (line.key().component().equals(component)) {
                earned.merge(
                    line.key().who() + " " + line.key().period().from(),
                    change.payable().plus(change.held()).amount(),
                    BigDecimal::add);
              }
            });
    earned.values().removeIf(amount -> amount.signum() == 0);
    return earned;
  }

  /** What was paid and what is carried, by participant. */
  Map<String, BigDecimal> paidAndCarried() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Account account : List.of(Account.PAID, Account.CARRIED, Account.DUE, Account.PAYABLE)) {
      Map<Holder, Money> all = office.get(Ledger.class).balances().of(account);
      all.forEach((holder, sum) -> sums.merge(holder.who().value(), sum.amount(), BigDecimal::add));
    }
    sums.values().removeIf(amount -> amount.signum() == 0);
    return sums;
  }

  /** What does not hold of the books. */
  List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    office.get(Conservation.class).check().flaws().forEach(flaw -> flaws.add(flaw.toString()));
    office.get(BookCheck.class).check(List.of()).flaws().forEach(f -> flaws.add(f.toString()));
    return flaws;
  }

  private void calculate(PayCycle cycle) {
    CalculationRun run = office.calculate(cycle, FINANCE, Progress.UNHEARD);
    assertThat(run.state()).as(run.toString()).isEqualTo(RunState.FINISHED);
  }

  private Digest content(PayCycle cycle) {
    return office.get(Seals.class).contentHash(cycle);
  }

  @Override
  public void close() {
    office.close();
  }
}
