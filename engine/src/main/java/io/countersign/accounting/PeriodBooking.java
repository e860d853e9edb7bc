package io.countersign.accounting;

import io.countersign.accounting.AccountingPolicy.Impairment;
import io.countersign.accounting.AccountingPolicy.PayoutIn;
import io.countersign.calendar.Period;
import io.countersign.ledger.Holder;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Works out the journals of one period after another: a pure function of facts, policy and what was
 * booked before.
 */
final class PeriodBooking {

  private final AccountingPolicy policy;
  private final Facts facts;
  private final Judgement judgement;
  private final RunningBooks books = new RunningBooks();

  PeriodBooking(AccountingPolicy policy, Facts facts) {
    this.policy = policy;
    this.facts = facts;
    this.judgement = new Judgement(policy, facts.roster());
  }

  RunningBooks books() {
    return books;
  }

  /** Goes past a period whose journals are written down. */
  void past(Period period, List<GeneralLine> lines) {
    books.post(facts.posted().getOrDefault(period, Map.of()));
    books.book(period, lines);
  }

  /** The journals of the period after those before. */
  PeriodAccounts next(BookPeriod period) {
    books.post(facts.posted().getOrDefault(period.period(), Map.of()));
    List<AccountingProblem> problems = new ArrayList<>();
    JournalWriter writer = new JournalWriter(policy, facts.roster(), period.period());
    Map<Holder, Money> paid = paid(period.period());
    writer.reversal(books);
    writer.payouts(books, paid);
    for (CostKey key : keys()) {
      CostFacts known = known(key, period);
      if (known.treatment() instanceof Treatment.Unknown unknown) {
        problems.add(unknown.problem());
      }
      Amortization.in(period.period(), books.cost(key), known)
          .forEach(change -> writer.cost(key, change));
    }
    facts
        .owed()
        .getOrDefault(period.period().until(), Map.of())
        .forEach(
            (holder, owed) ->
                writer.accrual(
                    holder, owed, paid.getOrDefault(holder, Money.zero(holder.currency()))));
    List<GeneralLine> lines = problems.isEmpty() ? writer.lines() : List.of();
    books.book(period.period(), lines);
    return new PeriodAccounts(period, policy, lines, null, problems.stream().distinct().toList());
  }

  /** The costs that were earned or booked, in order. */
  List<CostKey> keys() {
    List<CostKey> keys = new ArrayList<>();
    books
        .earned()
        .forEach(
            (key, earned) -> {
              boolean none = earned.earned().isZero() && earned.recovered().isZero();
              if (!none || !books.cost(key).changes().isEmpty()) {
                keys.add(key);
              }
            });
    return keys;
  }

  /** What is known about a cost at the end of the period that was worked out last. */
  CostFacts known(CostKey key, BookPeriod period) {
    Money zero = Money.zero(key.currency());
    RunningBooks.Earned earned =
        books.earned().getOrDefault(key, new RunningBooks.Earned(zero, zero));
    return new CostFacts(
        judgement.of(key, facts.deals().get(key.deal())),
        earned.earned(),
        earned.recovered(),
        facts.ended(key.deal(), period),
        impairments(key));
  }

  private Map<Holder, Money> paid(Period period) {
    boolean later = policy.booking().payout() == PayoutIn.NEXT_PERIOD;
    LocalDate before = later ? period.from() : period.until();
    return facts.paid().getOrDefault(before, Map.of());
  }

  private List<Impairment> impairments(CostKey key) {
    return policy.costs().impairments().stream()
        .filter(told -> told.deal().equals(key.deal()))
        .toList();
  }
}
