package io.countersign.statements;

import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a statement says otherwise than the one before it. What is the same in both is
 * not in it.
 *
 * @param before the earlier version
 * @param after the later one
 */
public record StatementChanges(
    Statement before, Statement after, List<Sum> totals, List<Part> components, List<Line> lines) {

  /** One sum of both versions. */
  public record Sum(String name, Money before, Money after) {
    public Money difference() {
      return after.minus(before);
    }
  }

  /**
   * One component of both versions: what it pays, and where its measure stood (null: it looks at
   * none).
   */
  public record Part(Sum payable, @Nullable BigDecimal stood, @Nullable BigDecimal stands) {}

  /**
   * One line that was added, is another amount, or is gone.
   *
   * @param before the line of the earlier version; null when it is new
   * @param after the line of the later version; null when it is gone
   * @param cause why, as the books say it
   */
  public record Line(
      EarningKey key, @Nullable StatementLine before, @Nullable StatementLine after, String cause) {

    /** What happened to the line, in a word. */
    public String what() {
      return before == null ? "Added" : after == null ? "Gone" : "Changed";
    }

    public Money difference() {
      Money zero = Money.zero(either().amount().currency());
      Money was = before == null ? zero : before.amount();
      return (after == null ? zero : after.amount()).minus(was);
    }

    /** The line as it is, else as it was. */
    public StatementLine either() {
      StatementLine line = after == null ? before : after;
      if (line == null) {
        throw new IllegalStateException("a change is of some line");
      }
      return line;
    }
  }

  public boolean isEmpty() {
    return totals.isEmpty() && components.isEmpty() && lines.isEmpty();
  }
}
