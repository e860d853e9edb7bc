package io.countersign.calculation;

import io.countersign.calculation.Outcome.Beside;
import io.countersign.deals.DealHistory;
import io.countersign.earning.Earning;
import io.countersign.plans.ClawbackTerms;
import io.countersign.plans.Contest;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A calculation that never holds all deals: it reads them once for what every measure comes to, and
 * again to pay some days at a time. Its memory grows with people, periods and components, not with
 * deals. What comes out is what {@link Calculation} comes to, whatever the order of the deals; one
 * by the day of winning is read twice, any other once more for every {@code most} sales.
 */
public final class StreamedCalculation {

  /** Deals that are the same, in the same order, each time they are asked for. */
  public interface Deals extends Supplier<Stream<DealHistory>> {}

  /** Takes each earning; it does not count when the outcome has problems. */
  public interface Sink {
    /**
     * @param deal what is known of the deal that the earning follows from; null when it follows
     *     from no single sale
     */
    void take(Earning earning, @Nullable DealHistory deal);
  }

  /** So many sales are held at once where nobody says how many, unless one day has more. */
  public static final int MOST = 20_000;

  private final Ground ground;
  private final Deals deals;
  private final int most;
  private final Sink sink;
  private final List<NotEarned> never = new ArrayList<>();

  private StreamedCalculation(Worksheet worksheet, Deals deals, int most, Sink sink) {
    ground = new Ground(worksheet);
    this.deals = deals;
    this.most = most;
    this.sink = sink;
  }

  /** Why a plan cannot be streamed, by name; empty when it can. */
  public static Optional<String> refusal(Plan plan) {
    for (ClawbackTerms terms : plan.clawback()) {
      String named = "clawback '" + terms.id() + "' ";
      if (terms.byReplay()) {
        return Optional.of(named + "calculates everything anew without the deal");
      }
      if (terms.manner().instalments() > 1) {
        return Optional.of(named + "keeps a balance of every deal");
      }
    }
    for (PlanComponent component : plan.components()) {
      if (component instanceof Contest contest && contest.ties() == Contest.Ties.EARLIEST) {
        return Optional.of("contest '" + contest.id() + "' asks which sale came first");
      }
      if (Releases.waitsForPeriod(plan, component)) {
        return Optional.of("'" + component.id() + "' waits for the last deal of a period");
      }
    }
    return plan.head().ways().decreasesAtOriginalRate()
        ? Optional.of("a deal that becomes smaller is paid back at the rate that it was paid at")
        : Optional.empty();
  }

  /**
   * Calculates a worksheet whose deals come from elsewhere; it has none itself.
   *
   * @param most so many sales are held at once, unless one day has more
   * @return everything but the earnings
   * @throws IllegalArgumentException when the plan cannot be streamed, with the reason
   */
  public static Outcome calculate(
      Worksheet worksheet, Deals deals, int most, Consumer<? super Earning> sink) {
    Sink all = (earning, deal) -> sink.accept(earning);
    return stream(worksheet, deals, most, all);
  }

  /** The same for somebody who wants to know the deals too. */
  public static Outcome stream(Worksheet worksheet, Deals deals, int most, Sink sink) {
    Plan plan = worksheet.plan().plan();
    refusal(plan)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(
                  "plan " + plan.name() + " cannot be streamed: " + why);
            });
    if (!worksheet.deals().isEmpty()) {
      throw new IllegalArgumentException("the deals of the worksheet would not be counted");
    }
    try {
      return new StreamedCalculation(worksheet, deals, most, sink).outcome();
    } catch (ArithmeticException e) {
      return new Outcome(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Beside.NOTHING,
          Calculation.outOfRange(worksheet.plan().plan()));
    }
  }

  private Outcome outcome() {
    Grid grid = ground.everybody();
    Sums sums = new Sums(grid);
    SaleDays days = new SaleDays();
    Batches first =
        new Batches(
            most, batch -> sums.count(Credits.of(batch, ground.crediting, grid, ground.cells)));
    read(
        sold -> {
          days.add(sold);
          sold.forEach(first::add);
        });
    first.end();
    Payroll payroll = new Payroll(ground, grid, sums);
    EarningList atEnds = payroll.earnings(Credits.none(grid, ground.cells));
    PeriodPay pay = payroll.books(atEnds);
    RecoveryLimits limits = new RecoveryLimits(pay);
    days.inOrder(
        this::read, most, batch -> pay(SaleOrder.sorted(batch), grid, payroll, pay, limits));
    PeriodEnds ends = payroll.end(Credits.none(grid, ground.cells), pay, limits);
    tell(atEnds);
    return payroll.outcome(List.of(), never, pay, ends);
  }

  private void pay(
      List<Sold> batch, Grid grid, Payroll payroll, PeriodPay pay, RecoveryLimits limits) {
    Credits credits = Credits.of(batch, ground.crediting, grid, ground.cells);
    EarningList earnings = payroll.earnings(credits);
    never.addAll(payroll.pay(credits, earnings));
    payroll.takeBack(credits, earnings, pay, limits);
    tell(earnings);
  }

  /** Tells earnings, unless what they are made of lacks something. */
  private void tell(EarningList earnings) {
    for (int i = 0; i < earnings.size() && ground.problems.none(); i++) {
      int line = i < earnings.lines() ? i : earnings.postings().get(i - earnings.lines()).line();
      DealHistory deal =
          line < 0 || line >= earnings.lines() ? null : earnings.sold(line).history();
      sink.take(earnings.get(i), deal);
    }
  }

  /** Reads all deals once; what each of them sold goes on. */
  private void read(Consumer<List<Sold>> told) {
    Sales sales = ground.sales();
    try (Stream<DealHistory> all = deals.get()) {
      all.sequential().map(sales::of).filter(sold -> !sold.isEmpty()).forEachOrdered(told);
    }
  }
}
