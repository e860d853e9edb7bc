package io.countersign.disputes;

import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What everything comes to if a fact were otherwise, less what it comes to as it is. Nothing of it
 * is posted.
 *
 * @param problems what is missing for an honest amount; there are no effects then
 */
public record Replayed(List<Effect> effects, List<String> problems) {

  public Replayed {
    effects = List.copyOf(effects);
    problems = List.copyOf(problems);
  }

  /** The part of it that is somebody's pay. */
  public Replayed of(ParticipantId who) {
    return new Replayed(
        effects.stream().filter(effect -> effect.key().who().equals(who)).toList(), problems);
  }

  /** What one participant gains in one currency; below zero what is lost. */
  public record Share(ParticipantId who, Money amount) {}

  /** What everybody gains, where it is not zero, by participant and currency. */
  public List<Share> shares() {
    Map<ParticipantId, Map<String, Money>> sums = new TreeMap<>();
    for (Effect effect : effects) {
      sums.computeIfAbsent(effect.key().who(), who -> new TreeMap<>())
          .merge(effect.amount().currency().getCurrencyCode(), effect.amount(), Money::plus);
    }
    List<Share> shares = new ArrayList<>();
    sums.forEach(
        (who, amounts) ->
            amounts.values().stream()
                .filter(amount -> !amount.isZero())
                .forEach(amount -> shares.add(new Share(who, amount))));
    return shares;
  }

  /** What is gained in all, in a currency. */
  public Money sum(Currency currency) {
    Money sum = Money.zero(currency);
    for (Effect effect : effects) {
      if (effect.before().currency().equals(currency)) {
        sum = sum.plus(effect.amount());
      }
    }
    return sum;
  }
}
