package io.countersign.ledger;

import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the books come to right after something was posted, for many pay periods at once. What was
 * just posted into periods that held nothing before is added up on the way; the books are read for
 * the rest only.
 */
public final class Tally {

  private final Balances books;
  private final boolean complete;
  private final Set<PayCycle> held = new HashSet<>();
  private final Map<PayCycle, Map<EarningLine, Balance>> posted = new HashMap<>();
  private final Map<PayCycle, Map<Holder, Balance>> adjusted = new HashMap<>();
  private final HolderBalances balances = new HolderBalances();
  private boolean read;

  /**
   * @param complete whether everything posted before is told too, as it is where that is nothing
   */
  Tally(Balances books, boolean complete) {
    this.books = books;
    this.complete = complete;
    this.read = complete;
  }

  /** Notes that a period held entries before. */
  void held(PayCycle cycle) {
    if (!complete) {
      held.add(cycle);
    }
  }

  boolean knows(PayCycle cycle) {
    return complete || (posted.containsKey(cycle) && !held.contains(cycle));
  }

  /** Adds one side of an entry that was posted before, where all of them are told. */
  void add(PostedSide side) {
    balances.add(side.holder(), side.account(), side.cycle(), side.credit());
    boolean payable = side.account() == Account.PAYABLE;
    Money zero = Money.zero(side.credit().currency());
    Balance balance =
        new Balance(payable ? side.credit() : zero, payable ? zero : side.credit(), side.entry());
    EarningKey key = side.key();
    if (key != null && side.account() != Account.CARRIED) {
      posted
          .computeIfAbsent(side.cycle(), cycle -> new HashMap<>())
          .merge(
              line(side.cycle(), new EarningLine(key, side.holder().currency())),
              balance,
              Tally::sum);
    } else if (side.isAdjustment() && payable) {
      adjusted
          .computeIfAbsent(side.cycle(), cycle -> new TreeMap<>())
          .merge(side.holder(), balance, Tally::sum);
    }
  }

  void add(JournalEntry journal) {
    Entry entry = journal.entry();
    Money payable = entry.change(Account.PAYABLE);
    Money heldAmount = entry.change(Account.HELD);
    Map<EarningLine, Balance> lines =
        posted.computeIfAbsent(entry.cycle(), cycle -> new HashMap<>());
    if (entry.about() instanceof About.OfEarning about && !held.contains(entry.cycle())) {
      lines.merge(
          line(entry.cycle(), new EarningLine(about.key(), entry.currency())),
          new Balance(payable, heldAmount, journal.number()),
          Tally::sum);
    }
    if (complete) {
      Holder holder = new Holder(entry.about().who(), entry.currency());
      for (Posting posting : entry.postings()) {
        boolean credit = posting.direction() == Direction.CREDIT;
        Money change = credit ? posting.amount() : posting.amount().negated();
        balances.add(holder, posting.account(), entry.cycle(), change);
      }
    }
  }

  /**
   * What was posted for earnings in a pay period. What a component earned in a plan's period that
   * ends there, and what was taken back, is one sum without deals; the rest stands by itself.
   */
  public Map<EarningLine, Balance> in(PayCycle cycle) {
    return knows(cycle) ? posted.getOrDefault(cycle, Map.of()) : books.sumsIn(cycle);
  }

  /**
   * What was granted or taken by hand in a pay period. It is posted by itself, never among what a
   * calculation posts.
   */
  public Map<Holder, Balance> adjustedIn(PayCycle cycle) {
    return knows(cycle) ? adjusted.getOrDefault(cycle, Map.of()) : books.adjustedIn(cycle);
  }

  /**
   * The balances of what is payable, held or carried over all pay periods that start before the
   * day, credits counting up.
   */
  public Map<Holder, Money> balances(Account account, LocalDate before) {
    return sums(account, cycle -> cycle.period().from().isBefore(before));
  }

  /** The balances of what is payable, held or carried over all pay periods. */
  public Map<Holder, Money> balances(Account account) {
    return sums(account, cycle -> true);
  }

  private Map<Holder, Money> sums(Account account, Predicate<PayCycle> which) {
    Map<Holder, Money> sums = new TreeMap<>();
    changes(account, which)
        .forEach(
            (holder, byCycle) ->
                byCycle.values().stream()
                    .reduce(Money::plus)
                    .ifPresent(sum -> sums.put(holder, sum)));
    return sums;
  }

  /** What is payable in pay periods of the cycle's group before it that are not settled. */
  public Map<Holder, SortedMap<PayCycle, Money>> unsettledBefore(PayCycle cycle) {
    Map<Holder, SortedMap<PayCycle, Money>> unsettled =
        changes(
            Account.PAYABLE,
            earlier ->
                earlier.group().equals(cycle.group())
                    && earlier.period().from().isBefore(cycle.period().from()));
    unsettled.values().forEach(byCycle -> byCycle.values().removeIf(Money::isZero));
    unsettled.values().removeIf(Map::isEmpty);
    return unsettled;
  }

  private Map<Holder, SortedMap<PayCycle, Money>> changes(
      Account account, Predicate<PayCycle> which) {
    if (!read) {
      books.readInto(balances);
      read = true;
    }
    return balances.of(account, which);
  }

  /** The line, or what stands for all like it. */
  static EarningLine line(PayCycle cycle, EarningLine line) {
    EarningKey key = line.key();
    EarningKey.Kind kind = key.origin().kind();
    if (kind != EarningKey.Kind.RECOVERED && !cycle.period().contains(key.period().lastDay())) {
      return line;
    }
    EarningKey all =
        new EarningKey(
            key.who(),
            key.plan(),
            key.component(),
            key.period(),
            new EarningKey.Origin(kind, "", 0));
    return new EarningLine(all, line.currency());
  }

  private static Balance sum(Balance one, Balance other) {
    boolean later = one.last().compareTo(other.last()) < 0;
    return new Balance(
        one.payable().plus(other.payable()),
        one.held().plus(other.held()),
        later ? other.last() : one.last());
  }

  /** The changes of balances by holder, account and pay period. */
  static final class HolderBalances {

    private record Place(Holder holder, Account account) {}

    private final Map<Place, TreeMap<PayCycle, Money>> changes = new HashMap<>();

    void add(Holder holder, Account account, PayCycle cycle, Money change) {
      if (!change.isZero()) {
        changes
            .computeIfAbsent(new Place(holder, account), place -> new TreeMap<>())
            .merge(cycle, change, Money::plus);
      }
    }

    Map<Holder, SortedMap<PayCycle, Money>> of(Account account, Predicate<PayCycle> which) {
      Map<Holder, SortedMap<PayCycle, Money>> found = new TreeMap<>();
      changes.forEach(
          (place, byCycle) -> {
            if (place.account() == account) {
              SortedMap<PayCycle, Money> some = new TreeMap<>(byCycle);
              some.keySet().removeIf(which.negate());
              found.put(place.holder(), some);
            }
          });
      return found;
    }
  }
}
