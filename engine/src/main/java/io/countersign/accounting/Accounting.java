package io.countersign.accounting;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealHistory;
import io.countersign.intake.JournalLine;
import io.countersign.ledger.Balance;
import io.countersign.ledger.EarningLine;
import io.countersign.ledger.Holder;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where journals and schedules are asked for. The journals of a period that is paid are written
 * down when they are first asked for and stay as they are; what is learned later is booked in the
 * first period after it that is not.
 */
@Component
public class Accounting {

  private final AccountingRows rows;
  private final AccountingSources sources;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  Accounting(
      AccountingRows rows,
      AccountingSources sources,
      Ledger ledger,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.sources = sources;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /** The policy of the company; none where it has not written one. */
  public Optional<AccountingPolicy> policy() {
    return sources.policy().current().map(PolicyReader::read);
  }

  /** The pay periods, the earliest first. */
  public List<BookPeriod> periods() {
    return sources.periods().get().stream().sorted().toList();
  }

  /**
   * The journals until a period by the policy of the company.
   *
   * @throws PolicyMissing when there is none
   * @throws IllegalArgumentException when it is not a pay period
   */
  public Accounts until(Period period) {
    AccountingPolicy policy = policy().orElseThrow(PolicyMissing::new);
    try {
      return transaction.execute(status -> accounts(period, policy, true));
    } catch (DuplicateKeyException e) {
      // somebody else wrote the same period down at the same moment
      return transaction.execute(status -> accounts(period, policy, true));
    }
  }

  /** The journals until a period as another policy would have them; nothing is written down. */
  public Accounts draft(Period period, AccountingPolicy policy) {
    return transaction.execute(status -> accounts(period, policy, false));
  }

  private Accounts accounts(Period last, AccountingPolicy policy, boolean write) {
    List<BookPeriod> until = upTo(last);
    Map<Period, AccountingRows.Written> written = rows.written();
    Facts facts = facts(until, written);
    PeriodBooking booking = new PeriodBooking(policy, facts);
    List<PeriodAccounts> all = new ArrayList<>();
    boolean unbroken = write;
    for (BookPeriod period : until) {
      AccountingRows.Written found = written.get(period.period());
      PeriodAccounts accounts;
      if (found != null) {
        accounts = kept(period, found);
        booking.past(period.period(), accounts.lines());
      } else {
        accounts = booking.next(period);
        unbroken &= period.paid() && accounts.problems().isEmpty();
        accounts = unbroken ? frozen(accounts, period.closedAt()) : accounts;
      }
      all.add(accounts);
    }
    return new Accounts(policy, all, booking, facts);
  }

  private PeriodAccounts kept(BookPeriod period, AccountingRows.Written found) {
    AccountingPolicy then =
        PolicyReader.read(new PolicyDocument("policy of " + period.period(), found.policy()));
    List<GeneralLine> lines = rows.lines(period.period(), found.digest());
    return new PeriodAccounts(period, then, lines, found.digest(), List.of());
  }

  private PeriodAccounts frozen(PeriodAccounts accounts, @Nullable Instant closedAt) {
    if (closedAt == null) {
      return accounts;
    }
    Digest digest = rows.write(accounts, closedAt);
    return new PeriodAccounts(
        accounts.period(), accounts.policy(), accounts.lines(), digest, List.of());
  }

  private List<BookPeriod> upTo(Period last) {
    List<BookPeriod> all = periods();
    List<BookPeriod> until = new ArrayList<>();
    for (BookPeriod period : all) {
      until.add(period);
      if (period.period().equals(last)) {
        return until;
      }
    }
    throw new IllegalArgumentException(last + " is not a pay period");
  }

  private Facts facts(List<BookPeriod> until, Map<Period, AccountingRows.Written> written) {
    Map<LocalDate, Map<Holder, Owed>> owed = new HashMap<>();
    Map<LocalDate, Map<Holder, Money>> paid = new HashMap<>();
    Map<Period, Map<String, Money>> expense = new HashMap<>();
    BookBalances balances = new BookBalances(ledger);
    for (BookPeriod found : until) {
      Period period = found.period();
      boolean last = found.equals(until.get(until.size() - 1));
      if (!written.containsKey(period)) {
        owed.put(period.until(), balances.owed(period.until()));
        paid.computeIfAbsent(period.from(), balances::paid);
        paid.computeIfAbsent(period.until(), balances::paid);
      }
      if (last) {
        expense.put(period, balances.expense(period));
      }
    }
    Map<String, DealHistory> deals = new HashMap<>();
    sources.deals().get().forEach(deal -> deals.put(deal.deal().value(), deal));
    Map<String, List<Facts.End>> ends = new HashMap<>();
    for (JournalLine line : sources.cancellations().get()) {
      if (line.event() instanceof Cancelled cancelled) {
        ends.computeIfAbsent(cancelled.deal().value(), d -> new ArrayList<>())
            .add(new Facts.End(cancelled.on(), line.recordedAt()));
      }
    }
    return new Facts(posted(until), owed, paid, expense, deals, ends, sources.roster().get());
  }

  /** What was posted for each earning, over all pay groups. */
  private Map<Period, Map<EarningLine, Balance>> posted(List<BookPeriod> until) {
    Map<Period, Map<EarningLine, Balance>> posted = new HashMap<>();
    until.forEach(found -> posted.put(found.period(), new HashMap<>()));
    for (PayCycle cycle : sources.cycles().get()) {
      Map<EarningLine, Balance> all = posted.get(cycle.period());
      if (all != null) {
        ledger
            .balances()
            .in(cycle)
            .forEach(
                (line, balance) ->
                    all.merge(
                        line,
                        balance,
                        (a, b) ->
                            new Balance(
                                a.payable().plus(b.payable()), a.held().plus(b.held()), b.last())));
      }
    }
    return posted;
  }
}
