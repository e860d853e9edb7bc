package io.countersign.plans;

import io.countersign.money.Rate;

/**
 * Who is credited with a deal in a measure, and with how much of it.
 *
 * @param number the place of the rule among those of its measure, from 1
 * @param word the role, the relation, or the name of the deal's field; empty where none is needed
 * @param share the part of the seller's (or of the whole) deal that is credited
 * @param where which deal lines the rule is for, besides the condition of its measure
 */
public record CreditRule(
    String measure, int number, To to, String word, Rate share, Levels levels, Condition where) {

  /** Whom a rule credits. */
  public enum To {
    /** Those who sold it, each by the share of the deal. */
    SELLERS,
    /** Everybody above its sellers in the hierarchy of its day. */
    MANAGERS,
    /** Members of the deal's team with that role. */
    ROLE,
    /** The participant whose key stands in that field of the deal. */
    NAMED,
    /** Everybody seated, on its day, in the region that stands in that field of the deal. */
    TERRITORY,
    /** Everybody who, on its day, stands in that relation to one of its sellers. */
    RELATED,
    /** Everybody with a seat on its day. */
    EVERYBODY
  }

  /**
   * How far up the hierarchy, from the first level to the last, and whether a level that nobody
   * holds passes its share up (else nobody has it).
   */
  public record Levels(int from, int to, boolean passes) {
    public static final Levels ALL = new Levels(1, Integer.MAX_VALUE, false);
  }

  /** A rule for the whole of every deal. */
  public static CreditRule whole(String measure, int number, To to) {
    return new CreditRule(measure, number, to, "", Rate.WHOLE, Levels.ALL, Condition.ALWAYS);
  }
}
