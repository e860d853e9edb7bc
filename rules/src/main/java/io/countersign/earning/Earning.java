package io.countersign.earning;

import io.countersign.money.Money;
import io.countersign.rulebook.Explanation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a participant earns (or gives back: then it is negative).
 *
 * @param on the day it arose: of the deal, of its cancellation, or the last of the period
 * @param settlement when it is paid; null when all of it is payable on its own day, in the plan's
 *     currency
 * @param why makes the explanation when somebody asks; its steps add up to the amount
 */
public record Earning(
    EarningKey key, LocalDate on, Money amount, @Nullable Settlement settlement, Explained why) {

  /** Something that can explain itself. */
  @FunctionalInterface
  public interface Explained {
    Explanation explanation();
  }

  public Explanation explanation() {
    return why.explanation();
  }

  /** Why something of it is not payable yet, and what would release it; null when all is. */
  public @Nullable String held() {
    return settlement == null ? null : settlement.waitsFor();
  }

  /** What is not payable yet. */
  public Money heldAmount() {
    return settlement == null ? Money.zero(amount.currency()) : settlement.held();
  }

  /** What is payable from which day on. */
  public List<Settlement.Part> payable() {
    return settlement == null ? List.of(new Settlement.Part(on, amount)) : settlement.parts();
  }
}
