package io.countersign.accruals;

import io.countersign.calculation.Outcome;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.About;
import io.countersign.ledger.Cause;
import io.countersign.ledger.EarningLine;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares what outcomes say with what the books hold. Calculating again without a change gives no
 * true-up.
 */
@Component
public class TrueUps {

  private static final Comparator<EarningLine> BY_KEY =
      Comparator.comparing(EarningLine::key)
          .thenComparing(line -> line.currency().getCurrencyCode());

  private final Ledger ledger;

  public TrueUps(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Begins to compare earnings that are told one by one.
   *
   * @param until earnings whose own period ended by that day are compared
   * @param whose for whom
   * @param sink takes every difference
   */
  public BookComparison compare(
      LocalDate until, Predicate<ParticipantId> whose, Consumer<TrueUp> sink) {
    BookComparison comparison = new BookComparison(ledger, until, whose, sink);
    comparison.knowAll();
    return comparison;
  }

  /** The same with books that are told by {@link BookComparison#know}. */
  public BookComparison begin(
      LocalDate until, Predicate<ParticipantId> whose, Consumer<TrueUp> sink) {
    return new BookComparison(ledger, until, whose, sink);
  }

  /**
   * Every difference, by key, for earnings whose own period ended by the day. An earning that was
   * posted and is in no outcome holds no more.
   *
   * @param whose for whom
   * @throws IllegalArgumentException when two earnings have one key
   * @throws IllegalStateException when an explanation does not add up to its earning
   */
  public List<TrueUp> of(
      List<PlanOutcome> outcomes,
      KnownDeals deals,
      LocalDate until,
      Predicate<ParticipantId> whose) {
    List<TrueUp> trueUps = new ArrayList<>();
    BookComparison comparison = compare(until, whose, trueUps::add);
    for (PlanOutcome outcome : outcomes) {
      for (Earning earning : outcome.outcome().earnings()) {
        comparison.add(outcome.plan(), earning, deals.of(earning));
      }
    }
    comparison.end();
    trueUps.sort(Comparator.comparing(trueUp -> trueUp.line().key()));
    return trueUps;
  }

  /**
   * The entries that bring what is forgiven of draws to what outcomes say. They change nothing that
   * is paid.
   *
   * @param whose for whom
   * @param among those who may be meant, where they are few; null otherwise
   * @param periods draws of periods that ended by the last of them are compared
   */
  public List<Entry> forgiven(
      List<PlanOutcome> outcomes,
      Predicate<ParticipantId> whose,
      @Nullable Collection<ParticipantId> among,
      PostingPeriods periods) {
    LocalDate until = periods.until();
    Map<EarningLine, Money> now = new TreeMap<>(BY_KEY);
    for (PlanOutcome outcome : outcomes) {
      for (Outcome.Balance balance : outcome.outcome().beside().balances()) {
        if (balance.kind() == Outcome.Kind.FORGIVEN
            && !balance.period().until().isAfter(until)
            && whose.test(balance.who())) {
          EarningKey key =
              new EarningKey(
                  balance.who(),
                  outcome.plan().plan().name(),
                  balance.component(),
                  balance.period(),
                  EarningKey.Origin.PERIOD);
          now.put(new EarningLine(key, balance.amount().currency()), balance.amount());
        }
      }
    }
    Map<EarningLine, Money> before = ledger.balances().forgiven(until, among);
    before.keySet().stream()
        .filter(line -> whose.test(line.key().who()))
        .forEach(line -> now.putIfAbsent(line, Money.zero(line.currency())));
    List<Entry> entries = new ArrayList<>();
    now.forEach(
        (line, amount) -> {
          Money change = amount.minus(before.getOrDefault(line, Money.zero(line.currency())));
          if (!change.isZero()) {
            entries.add(Entry.forgiveness(periods.of(line.key().period()), about(line), change));
          }
        });
    return entries;
  }

  private static About.OfForgiveness about(EarningLine line) {
    EarningKey key = line.key();
    String words = "Owed on the draw at the end of " + key.period() + ", and forgiven";
    Cause cause = new Cause(Cause.Kind.FORGIVEN, words);
    return new About.OfForgiveness(key, key.period().lastDay(), cause);
  }
}
