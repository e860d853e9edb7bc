package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.rulebook.Explanation;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who gains and who loses what by a change of a plan, a quota or a deal: two outcomes held against
 * each other before anything is posted. What is the same in both is not in it.
 */
public record Comparison(List<Change> changes) {

  /**
   * One earning that differs: what it was and what it is (null: it is not there).
   *
   * @param difference what is gained, below zero what is lost
   */
  public record Change(
      EarningKey key, @Nullable Earning before, @Nullable Earning after, Money difference) {

    /** Why it was what it was. */
    public Optional<Explanation> explainedBefore() {
      return Optional.ofNullable(before).map(Earning::explanation);
    }

    /** Why it is what it is. */
    public Optional<Explanation> explainedAfter() {
      return Optional.ofNullable(after).map(Earning::explanation);
    }

    /** What made the difference, in a few words. */
    public String cause() {
      if (before == null) {
        return "Newly " + rule(after);
      }
      if (after == null) {
        return "No longer " + rule(before);
      }
      Explanation was = before.explanation();
      Explanation is = after.explanation();
      return was.rule().equals(is.rule())
          ? inputs(was, is)
          : "Now '" + is.rule() + "', before '" + was.rule() + "'";
    }

    private static String rule(@Nullable Earning earning) {
      return earning == null ? "" : "paid: " + earning.explanation().rule();
    }

    /** The first input that differs, else that the rates do. */
    private static String inputs(Explanation was, Explanation is) {
      for (int i = 0; i < Math.min(was.inputs().size(), is.inputs().size()); i++) {
        Explanation.Input one = was.inputs().get(i);
        Explanation.Input other = is.inputs().get(i);
        if (!one.value().equals(other.value())) {
          return other.name() + " is " + other.value() + ", before " + one.value();
        }
      }
      return "Other rates on the same inputs";
    }
  }

  /** What somebody gains in a period; below zero what is lost. */
  public record Gain(ParticipantId who, Period period, Money amount) {}

  /** An earning's key in one currency: paid in another one, it is another amount. */
  private record Slot(EarningKey key, Currency currency) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
      int byKey = key.compareTo(other.key);
      return byKey != 0
          ? byKey
          : currency.getCurrencyCode().compareTo(other.currency.getCurrencyCode());
    }
  }

  /** The changes from one outcome to another, by key. */
  public static Comparison of(Outcome before, Outcome after) {
    Map<Slot, Earning> was = bySlot(before);
    Map<Slot, Earning> is = bySlot(after);
    Set<Slot> slots = new TreeSet<>(was.keySet());
    slots.addAll(is.keySet());
    List<Change> changes = new ArrayList<>();
    for (Slot slot : slots) {
      Earning one = was.get(slot);
      Earning other = is.get(slot);
      Money zero = Money.zero(slot.currency());
      Money difference =
          (other == null ? zero : other.amount()).minus(one == null ? zero : one.amount());
      if (!difference.isZero()) {
        changes.add(new Change(slot.key(), one, other, difference));
      }
    }
    return new Comparison(List.copyOf(changes));
  }

  private static Map<Slot, Earning> bySlot(Outcome outcome) {
    Map<Slot, Earning> bySlot = new TreeMap<>();
    outcome
        .earnings()
        .forEach(
            earning -> bySlot.put(new Slot(earning.key(), earning.amount().currency()), earning));
    return bySlot;
  }

  /** Everybody's sum for every period and currency, where it is not zero, in this order. */
  public List<Gain> gains() {
    Map<ParticipantId, Map<Period, Map<String, Money>>> sums = new TreeMap<>();
    for (Change change : changes) {
      sums.computeIfAbsent(change.key().who(), who -> new TreeMap<>())
          .computeIfAbsent(change.key().period(), period -> new TreeMap<>())
          .merge(
              change.difference().currency().getCurrencyCode(), change.difference(), Money::plus);
    }
    List<Gain> gains = new ArrayList<>();
    sums.forEach(
        (who, periods) ->
            periods.forEach(
                (period, amounts) ->
                    amounts.values().stream()
                        .filter(amount -> !amount.isZero())
                        .forEach(amount -> gains.add(new Gain(who, period, amount)))));
    return gains;
  }
}
