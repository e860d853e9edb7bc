package io.countersign.accruals;

import io.countersign.deals.DealHistory;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.About;
import io.countersign.ledger.Account;
import io.countersign.ledger.Cause;
import io.countersign.ledger.DealFacts;
import io.countersign.ledger.EarningLine;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.JournalEntry;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.PostedSide;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.plans.PlanVersion;
import io.countersign.rulebook.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Earnings held against the books while they are told one by one, in any order. Neither the
 * earnings nor the books are kept, only a few numbers of each.
 */
public final class BookComparison {

  private final Ledger ledger;
  private final LocalDate until;
  private final Predicate<ParticipantId> whose;
  private final Consumer<TrueUp> sink;
  private final PostedLines posted = new PostedLines();

  /** Nothing is known of the books yet; {@link #know} or {@link #knowAll} tells them. */
  BookComparison(
      Ledger ledger, LocalDate until, Predicate<ParticipantId> whose, Consumer<TrueUp> sink) {
    this.ledger = ledger;
    this.until = until;
    this.whose = whose;
    this.sink = sink;
  }

  /** Takes note of a side of an entry of the books. */
  public void know(PostedSide side) {
    EarningKey key = side.key();
    LocalDate origin = side.originUntil();
    boolean payable = side.account() == Account.PAYABLE;
    if (key != null
        && origin != null
        && !origin.isAfter(until)
        && (payable || side.account() == Account.HELD)
        && whose.test(key.who())) {
      long minor = side.credit().minor();
      posted.post(
          side.line(key),
          new PostedLines.Sum(payable ? minor : 0, payable ? 0 : minor, side.entry().value()));
    }
  }

  /** Takes note of all books. */
  void knowAll() {
    ledger
        .balances()
        .eachOfOrigin(
            until,
            (line, balance) -> {
              if (whose.test(line.key().who())) {
                posted.post(
                    line,
                    new PostedLines.Sum(
                        balance.payable().minor(), balance.held().minor(), balance.last().value()));
              }
            });
  }

  /**
   * Compares an earning, unless its own period ends later or it is somebody else's.
   *
   * @param deal what is known of the deal that it is for; null when it is for none
   * @throws IllegalArgumentException when an earning with this key was told before
   * @throws IllegalStateException when its explanation does not add up to it
   */
  public void add(PlanVersion plan, Earning earning, @Nullable DealHistory deal) {
    if (earning.key().period().until().isAfter(until) || !whose.test(earning.key().who())) {
      return;
    }
    EarningLine line = new EarningLine(earning.key(), earning.amount().currency());
    if (!posted.see(line)) {
      throw new IllegalArgumentException("two earnings have the key " + earning.key());
    }
    PostedLines.Sum before = posted.posted(line);
    Owed owed = Owed.by(earning);
    boolean changed =
        before == null
            ? !owed.total().isZero()
            : owed.payable().minor() != before.payable() || owed.held().minor() != before.held();
    if (changed) {
      sink.accept(changed(plan, line, earning, before, deal));
    }
  }

  /** Tells what was posted and is not earned any more, after all that is. */
  public void end() {
    LongStream.Builder numbers = LongStream.builder();
    posted.unseen(numbers);
    List<EntryNumber> last = numbers.build().sorted().mapToObj(EntryNumber::new).toList();
    for (int from = 0; from < last.size(); from += 1_000) {
      ledger
          .entries(last.subList(from, Math.min(from + 1_000, last.size())))
          .forEach(journal -> sink.accept(vanished(journal)));
    }
  }

  private static TrueUp changed(
      PlanVersion plan,
      EarningLine line,
      Earning earning,
      PostedLines.@Nullable Sum before,
      @Nullable DealHistory deal) {
    Explanation why = earning.explanation();
    if (why.total().compareTo(earning.amount().amount()) != 0) {
      throw new IllegalStateException(
          earning.key() + " is " + earning.amount() + " but is explained as " + why.total());
    }
    Owed was = was(line, before);
    Owed now = Owed.by(earning);
    Cause cause = before == null ? first(earning, why) : again(now, was);
    DealFacts facts = KnownDeals.facts(plan.plan(), earning, why, deal);
    return new TrueUp(
        line,
        Bearers.of(plan.plan(), line.key()),
        earning.on(),
        now,
        was,
        cause,
        new About.Basis(plan.digest(), facts, why));
  }

  private static Owed was(EarningLine line, PostedLines.@Nullable Sum before) {
    return new Owed(
        new Money(line.currency(), before == null ? 0 : before.payable()),
        new Money(line.currency(), before == null ? 0 : before.held()));
  }

  private static Cause first(Earning earning, Explanation why) {
    if (earning.key().origin().kind() == EarningKey.Kind.RECOVERED) {
      return new Cause(Cause.Kind.RECOVERED, "Taken back: " + why.rule());
    }
    String words =
        earning.held() == null ? "Earned in " + earning.key().period() : "Held: " + earning.held();
    return new Cause(Cause.Kind.EARNED, words);
  }

  private static Cause again(Owed now, Owed was) {
    String change = "now " + now.total() + ", before " + was.total();
    if (was.payable().isZero() && now.held().isZero() && !was.held().isZero()) {
      boolean same = now.total().equals(was.total());
      return new Cause(Cause.Kind.RELEASED, same ? "Released" : "Released: " + change);
    }
    if (was.held().isZero() && now.payable().isZero() && !now.held().isZero()) {
      return new Cause(Cause.Kind.WITHHELD, "Held again: " + change);
    }
    return new Cause(Cause.Kind.RESTATED, "Calculated again: " + change);
  }

  /** A true-up to zero; the day, the plan and the deal are those of the last entry. */
  private TrueUp vanished(JournalEntry last) {
    if (!(last.entry().about() instanceof About.OfEarning about)) {
      throw new IllegalStateException("no earning is known for entry " + last.number());
    }
    EarningLine line = new EarningLine(about.key(), last.entry().currency());
    Owed was = was(line, posted.posted(line));
    Money zero = Money.zero(line.currency());
    Explanation before = about.basis().now();
    Explanation nothing =
        new Explanation(before.rule(), before.clause(), before.inputs(), List.of());
    return new TrueUp(
        line,
        Bearers.of(last.entry()),
        about.on(),
        new Owed(zero, zero),
        was,
        new Cause(Cause.Kind.VANISHED, "No longer earned; before " + was.total()),
        new About.Basis(about.basis().plan(), about.basis().deal(), nothing));
  }
}
