package io.countersign.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prizes by rank in a measure, among everybody it is for.
 *
 * @param base the measure; with a quota its attainment ranks, else its total
 * @param lowest whether the lowest is first
 * @param thenBy the measure that decides a tie, for {@link Ties#THEN_BY}
 */
public record Contest(
    Head head,
    Terms terms,
    Base base,
    boolean lowest,
    List<Prize> prizes,
    Ties ties,
    @Nullable String thenBy)
    implements PlanComponent {

  public Contest {
    prizes = List.copyOf(prizes);
  }

  @Override
  public Optional<Base> looksAt() {
    return Optional.of(base);
  }

  /** What every rank from the first to the last gets. */
  public record Prize(int from, int to, BigDecimal amount) {}

  /** What happens to participants of the same rank. */
  public enum Ties {
    /** They share the prizes of the ranks they take up. */
    SHARE,
    /** Who came there first is first. */
    EARLIEST,
    /** Each gets the prize of the rank. */
    EACH,
    /** Another measure decides. */
    THEN_BY
  }
}
