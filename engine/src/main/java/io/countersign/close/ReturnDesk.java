package io.countersign.close;

import io.countersign.ledger.About;
import io.countersign.ledger.Cause;
import io.countersign.ledger.Entry;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.money.Money;
import io.countersign.payouts.PayoutFiles;
import io.countersign.payouts.PayoutReturn;
import io.countersign.payouts.PayoutReturns;
import io.countersign.payouts.PayoutUnknown;
import io.countersign.payroll.Bounced;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where payouts that came back are taken: each becomes due again in the earliest open period of its
 * group, and is paid with it. An approval of that period falls, as by any other change.
 */
@Component
public class ReturnDesk {

  private final PayPeriods periods;
  private final Books books;
  private final PayoutReturns returns;
  private final PayoutFiles files;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReturnDesk(
      PayPeriods periods,
      Books books,
      PayoutReturns returns,
      PayoutFiles files,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.periods = periods;
    this.books = books;
    this.returns = returns;
    this.files = files;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /**
   * Takes back one payout.
   *
   * @param paid the period it was paid with
   * @throws PayoutUnknown when that period is not paid
   * @throws ReturnRefused when it paid no such payout, it came back before, it is the actor's own,
   *     or no period is open
   */
  public PayoutReturn take(PayCycle paid, Holder payee, PayoutReturn.Reason reason, Actor by) {
    return Objects.requireNonNull(transaction.execute(status -> taken(paid, payee, reason, by)));
  }

  /**
   * Takes back every line that a bank names, all or none; what came back before stays as it is.
   *
   * @return those that are new
   * @throws ReturnRefused when a line is in no file of ours
   */
  public List<PayoutReturn> take(List<Bounced> lines, Actor by) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              List<PayoutReturn> taken = new ArrayList<>();
              for (Bounced line : lines) {
                PayoutFiles.Paid paid =
                    files
                        .paid(line.reference())
                        .orElseThrow(() -> ReturnRefused.unknown(line.reference()));
                if (returns.find(paid.cycle(), paid.payee()).isEmpty()) {
                  PayoutReturn.Reason reason = new PayoutReturn.Reason(line.code(), line.words());
                  taken.add(taken(paid.cycle(), paid.payee(), reason, by));
                }
              }
              return taken;
            }));
  }

  private PayoutReturn taken(PayCycle paid, Holder payee, PayoutReturn.Reason reason, Actor by) {
    List<PayPeriod> all = periods.lockOpenToPost(paid.group());
    PayPeriod open = all.stream().findFirst().orElseThrow(ReturnRefused::nothingOpen);
    books.ledger().lock();
    Money amount =
        books.payouts().find(paid).orElseThrow(() -> new PayoutUnknown(paid)).payouts().stream()
            .filter(p -> new Holder(p.who(), p.amount().currency()).equals(payee))
            .findFirst()
            .orElseThrow(() -> ReturnRefused.notPaid(paid, payee))
            .amount();
    Optional<PayoutReturn> before = returns.find(paid, payee);
    if (before.isPresent()) {
      throw ReturnRefused.again(before.get());
    }
    if (by.participant().filter(payee.who()::equals).isPresent()) {
      throw ReturnRefused.own(paid);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String words = reason.code() + " " + reason.words();
    Cause cause =
        new Cause(
            Cause.Kind.RETURNED, "Came back from the payout of " + paid + ": " + words.strip());
    About.OfPayout about = new About.OfPayout(payee.who(), open.period().from(), cause);
    EntryNumber entry =
        books
            .ledger()
            .post(
                List.of(Entry.returned(open.cycle(), about, amount)),
                new Posted(by.login(), "return " + paid, now));
    PayoutReturn one =
        new PayoutReturn(paid, payee, reason, entry, new PayoutReturn.Taken(by.login(), now));
    returns.insert(one);
    for (PayPeriod period : all) {
      if (period.state() != PeriodState.OPEN) {
        PayPeriod reopened = new PayPeriod(period.cycle(), PeriodState.OPEN, PayPeriod.Steps.NONE);
        PayPeriod.Mark mark =
            new PayPeriod.Mark(by.login(), now, books.seals().contentHash(period.cycle()));
        periods.store(reopened, mark, cause.words());
      }
    }
    return one;
  }
}
