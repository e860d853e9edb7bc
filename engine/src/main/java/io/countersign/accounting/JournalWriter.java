package io.countersign.accounting;

import io.countersign.accounting.AccountingPolicy.CentreBy;
import io.countersign.accounting.AccountingPolicy.CostCentres;
import io.countersign.accounting.AccountingPolicy.PayoutIn;
import io.countersign.accounting.GeneralLine.Journal;
import io.countersign.accounting.GeneralLine.Side;
import io.countersign.accounting.GeneralLine.Subject;
import io.countersign.calendar.Period;
import io.countersign.ledger.Direction;
import io.countersign.ledger.Holder;
import io.countersign.money.Money;
import io.countersign.people.Assignment;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the journals of a period. The accrual of the period before is taken out on the first day
 * and what is owed now is accrued on the last, so that with what payroll paid the expense is what
 * the books say was earned.
 */
final class JournalWriter {

  private final AccountingPolicy policy;
  private final Roster roster;
  private final Period period;
  private final List<GeneralLine> lines = new ArrayList<>();

  JournalWriter(AccountingPolicy policy, Roster roster, Period period) {
    this.policy = policy;
    this.roster = roster;
    this.period = period;
  }

  List<GeneralLine> lines() {
    return lines;
  }

  void reversal(RunningBooks books) {
    books
        .open()
        .forEach(
            (open, debit) -> {
              Side side = side(open.account(), open.code(), debit.negated());
              String memo = "Reversal of what was accrued before";
              lines.add(
                  new GeneralLine(Journal.REVERSAL, period.from(), side, open.subject(), memo));
            });
  }

  /** What payroll was told to pay until now, less what was booked. */
  void payouts(RunningBooks books, Map<Holder, Money> paid) {
    boolean later = policy.booking().payout() == PayoutIn.NEXT_PERIOD;
    LocalDate on = later ? period.from() : period.lastDay();
    String memo = later ? "Commission of earlier periods, paid by payroll" : "Paid by payroll";
    paid.forEach(
        (holder, all) ->
            both(
                new Entry(Journal.PAYOUT, on, subject(holder.who()), memo),
                GeneralAccount.COMMISSION_EXPENSE,
                GeneralAccount.PAYROLL,
                all.minus(books.paidOut(holder))));
  }

  void cost(CostKey key, CostChange change) {
    Subject about =
        new Subject(
            key.who().value(), centre(key.who()), key.of().plan(), key.of().id(), key.deal());
    Journal journal =
        change.kind() == CostChange.Kind.ADDITION
            ? Journal.CAPITALISATION
            : Journal.valueOf(change.kind().name());
    GeneralAccount against =
        switch (change.kind()) {
          case ADDITION, RECOVERY -> GeneralAccount.COMMISSION_EXPENSE;
          case AMORTISATION -> GeneralAccount.AMORTISATION;
          case IMPAIRMENT -> GeneralAccount.IMPAIRMENT;
          case TERMINATION -> GeneralAccount.TERMINATION;
        };
    String memo = change.why() + " (" + policy.standard().cite(change.kind().clause()) + ")";
    both(
        new Entry(journal, period.lastDay(), about, memo),
        GeneralAccount.CONTRACT_COSTS,
        against,
        change.amount());
  }

  /**
   * What somebody is owed and was not paid by the last day. What is held stands apart; what was
   * advanced on draws and not repaid is no cost.
   */
  void accrual(Holder holder, Owed owed, Money paid) {
    Money due = owed.earned().minus(paid);
    Subject about = subject(holder.who());
    both(
        new Entry(Journal.ACCRUAL, period.lastDay(), about, "Earned and not paid"),
        GeneralAccount.COMMISSION_EXPENSE,
        due.isNegative() ? GeneralAccount.OVERPAID : GeneralAccount.ACCRUED,
        due);
    both(
        new Entry(Journal.ACCRUAL, period.lastDay(), about, "Earned and held"),
        GeneralAccount.COMMISSION_EXPENSE,
        GeneralAccount.HELD,
        owed.held());
    both(
        new Entry(Journal.ACCRUAL, period.lastDay(), about, "Advanced on draws and not repaid"),
        GeneralAccount.OVERPAID,
        GeneralAccount.COMMISSION_EXPENSE,
        owed.advanced());
  }

  /** What the two lines of an entry share. */
  private record Entry(Journal journal, LocalDate on, Subject about, String memo) {}

  private void both(Entry entry, GeneralAccount debit, GeneralAccount credit, Money amount) {
    if (!amount.isZero()) {
      add(entry, debit, amount);
      add(entry, credit, amount.negated());
    }
  }

  private void add(Entry entry, GeneralAccount account, Money debit) {
    Side side = side(account, policy.booking().code(account), debit);
    lines.add(new GeneralLine(entry.journal(), entry.on(), side, entry.about(), entry.memo()));
  }

  private static Side side(GeneralAccount account, AccountCode code, Money debit) {
    return debit.isNegative()
        ? new Side(account, code, Direction.CREDIT, debit.negated())
        : new Side(account, code, Direction.DEBIT, debit);
  }

  private Subject subject(ParticipantId who) {
    return new Subject(who.value(), centre(who), "", "", "");
  }

  /** By the position on the last day, or the last one before it. */
  private String centre(ParticipantId who) {
    CostCentres centres = policy.booking().costCentres();
    Optional<Position> position =
        roster.assignmentsOf(who).stream()
            .filter(seat -> !seat.during().from().isAfter(period.lastDay()))
            .max(Comparator.comparing(seat -> seat.during().from()))
            .map(Assignment::as);
    return position
        .map(p -> centres.by() == CentreBy.REGION ? p.region() : p.title())
        .map(word -> centres.codes().getOrDefault(word, centres.otherwise()))
        .orElse(centres.otherwise());
  }
}
