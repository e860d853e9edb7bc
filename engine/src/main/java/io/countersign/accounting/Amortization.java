package io.countersign.accounting;

import io.countersign.accounting.AccountingPolicy.Impairment;
import io.countersign.accounting.CostChange.Kind;
import io.countersign.calendar.Period;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.money.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is booked about a cost to what holds at the end of a period. Every change is the
 * difference between the whole that holds now and what was booked before, so parts add up to the
 * cent and what is learned late is caught up in the open period; no booked change is touched.
 *
 * <p>Of {@code earned} the share of the straight line that is over is written off. What was taken
 * back or impaired makes the asset smaller from then on: of such a part {@code x}, booked when the
 * share {@code s} was over, {@code x * (t - s) / (1 - s)} less is written off when {@code t} is. At
 * the end of the contract the rest goes (ASC 340-40-35-1 to 35-3, IFRS 15.99 to 15.101).
 */
final class Amortization {

  private final CapitalizedCost cost;
  private final CostFacts facts;
  private final Period period;
  private final LocalDate day;
  private final List<CostChange> added = new ArrayList<>();

  private Amortization(CapitalizedCost cost, CostFacts facts, Period period) {
    this.cost = cost;
    this.facts = facts;
    this.period = period;
    LocalDate ended = facts.ended();
    this.day = ended != null && ended.isBefore(period.until()) ? ended : period.until();
  }

  /** What is to be booked in a period, in the order of the kinds; nothing where nothing changed. */
  static List<CostChange> in(Period period, CapitalizedCost cost, CostFacts facts) {
    Amortization walk = new Amortization(cost, facts, period);
    if (facts.treatment() instanceof Treatment.Capitalised capitalised) {
      walk.capitalised(capitalised.line());
    } else if (facts.treatment() instanceof Treatment.Expensed expensed) {
      walk.expensed(expensed.why());
    }
    return walk.added;
  }

  private void expensed(String why) {
    for (Kind kind : Kind.values()) {
      add(kind, cost.sum(kind).negated(), why);
    }
  }

  private void capitalised(StraightLine line) {
    Fraction through = line.through(day);
    add(Kind.ADDITION, facts.earned().minus(cost.sum(Kind.ADDITION)), facts.treatment().why());
    Money over = over(line, through);
    add(
        Kind.AMORTISATION,
        over.negated().minus(cost.sum(Kind.AMORTISATION)),
        "Written off in equal steps, " + line.words(day) + "; " + over + " so far");
    recover();
    facts.impairments().forEach(this::impair);
    end();
  }

  /** What is to be written off so far, rounded once. */
  private Money over(StraightLine line, Fraction through) {
    Fraction exact = Fraction.of(facts.earned().amount()).times(through);
    for (CostChange change : cost.changes()) {
      if (change.kind() == Kind.RECOVERY || change.kind() == Kind.IMPAIRMENT) {
        LocalDate until = change.period().until();
        Fraction then = line.through(until.isBefore(day) ? until : day);
        Fraction left = Fraction.ONE.minus(then);
        Fraction share = left.signum() == 0 ? Fraction.ONE : through.minus(then).over(left);
        exact = exact.plus(Fraction.of(change.amount().amount()).times(share));
      }
    }
    return Rounding.HALF_UP.round(exact, cost.key().currency());
  }

  /** Takes back no more than what is carried; the rest of it is income at once, as it was cost. */
  private void recover() {
    Money due = facts.recovered().minus(cost.sum(Kind.RECOVERY));
    Money carried = carried();
    if (due.isNegative()) {
      Money most = carried.isNegative() ? Money.zero(carried.currency()) : carried.negated();
      due = due.compareTo(most) < 0 ? most : due;
    }
    add(Kind.RECOVERY, due, "Taken back from the participant, up to what is carried");
  }

  private void impair(Impairment told) {
    boolean known =
        cost.changes().stream()
            .anyMatch(
                change ->
                    change.kind() == Kind.IMPAIRMENT && change.period().until().isAfter(told.on()));
    if (!known && told.on().isBefore(period.until()) && carried().minor() > 0) {
      Fraction lost = Fraction.of(carried().amount()).times(told.part().fraction());
      add(
          Kind.IMPAIRMENT,
          Rounding.HALF_UP.round(lost, cost.key().currency()).negated(),
          told.part().inPercent() + " of " + carried() + " cannot be recovered: " + told.reason());
    }
  }

  private void end() {
    @Nullable LocalDate ended = facts.ended();
    if (ended != null && ended.isBefore(period.until())) {
      add(Kind.TERMINATION, carried().negated(), "The contract ended on " + ended);
    } else {
      add(
          Kind.TERMINATION,
          cost.sum(Kind.TERMINATION).negated(),
          "The contract goes on; it had been written off");
    }
  }

  private Money carried() {
    return new CapitalizedCost(cost.key(), added).carried().plus(cost.carried());
  }

  private void add(Kind kind, Money amount, String why) {
    if (!amount.isZero()) {
      added.add(new CostChange(kind, period, amount, why));
    }
  }
}
