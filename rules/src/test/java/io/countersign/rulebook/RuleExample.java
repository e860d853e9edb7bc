package io.countersign.rulebook;

import java.util.List;

/**
 * What one rule is asked in its tests: facts that it decides on, and facts that miss it by one
 * thing, each told in words.
 */
public record RuleExample(String rule, Told hit, Told nearMiss) {

  /** A few facts and what they say. */
  public record Told(String words, List<Object> facts) {}

  public static RuleExample of(String rule) {
    return new RuleExample(rule, new Told("", List.of()), new Told("", List.of()));
  }

  /** Facts on which the rule decides. */
  public RuleExample hit(String words, Object... facts) {
    return new RuleExample(rule, new Told(words, List.of(facts)), nearMiss);
  }

  /** Facts that miss the rule by one thing. */
  public RuleExample nearMiss(String words, Object... facts) {
    return new RuleExample(rule, hit, new Told(words, List.of(facts)));
  }
}
