package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.rulebook.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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

  /** The changes from one outcome to another, by key. */
  public static Comparison of(Outcome before, Outcome after) {
    Map<EarningKey, Earning> was = byKey(before);
    Map<EarningKey, Earning> is = byKey(after);
    List<Change> changes = new ArrayList<>();
    TreeMap<EarningKey, Boolean> keys = new TreeMap<>();
    was.keySet().forEach(key -> keys.put(key, true));
    is.keySet().forEach(key -> keys.put(key, true));
    for (EarningKey key : keys.keySet()) {
      Earning one = was.get(key);
      Earning other = is.get(key);
      Money difference = difference(one, other);
      if (!difference.isZero()) {
        changes.add(new Change(key, one, other, difference));
      }
    }
    return new Comparison(List.copyOf(changes));
  }

  private static Money difference(@Nullable Earning before, @Nullable Earning after) {
    if (after == null) {
      return Objects.requireNonNull(before).amount().negated();
    }
    return before == null ? after.amount() : after.amount().minus(before.amount());
  }

  private static Map<EarningKey, Earning> byKey(Outcome outcome) {
    Map<EarningKey, Earning> byKey = new TreeMap<>();
    outcome.earnings().forEach(earning -> byKey.put(earning.key(), earning));
    return byKey;
  }

  /** Everybody's sum for every period, where it is not zero, by participant and period. */
  public List<Gain> gains() {
    Map<ParticipantId, Map<Period, Money>> sums = new TreeMap<>();
    for (Change change : changes) {
      sums.computeIfAbsent(change.key().who(), who -> new TreeMap<>())
          .merge(change.key().period(), change.difference(), Money::plus);
    }
    List<Gain> gains = new ArrayList<>();
    sums.forEach(
        (who, periods) ->
            periods.forEach(
                (period, amount) -> {
                  if (!amount.isZero()) {
                    gains.add(new Gain(who, period, amount));
                  }
                }));
    return gains;
  }
}
