package io.countersign.earning;

import io.countersign.money.Money;
import io.countersign.rulebook.Explanation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a participant earns (or gives back: then it is negative).
 *
 * @param on the day it arose: of the deal, of its cancellation, or the last of the period
 * @param held why it is not payable yet, and what would release it; null when it is payable
 * @param why makes the explanation when somebody asks; its steps add up to the amount
 */
public record Earning(
    EarningKey key, LocalDate on, Money amount, @Nullable String held, Explained why) {

  /** Something that can explain itself. */
  @FunctionalInterface
  public interface Explained {
    Explanation explanation();
  }

  public Explanation explanation() {
    return why.explanation();
  }
}
