package io.countersign.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.countersign.ledger.Settlement;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a statement.
 *
 * @param payable what the period adds to what is payable
 * @param held earned up to the end of the period and not payable yet
 * @param carried what earlier periods left to be recovered: zero or negative
 * @param atMost the largest part of the pay that may be taken for it; null for all of it
 */
public record Totals(Payable payable, Money held, Money carried, @Nullable Rate atMost) {

  /**
   * What a period adds to what is payable, by where it comes from.
   *
   * @param earned earnings of the period itself
   * @param released earnings of earlier periods whose hold has ended
   * @param recovered taken back: zero or negative as a rule
   * @param trueUps what changed about earnings of earlier periods
   * @param adjusted granted or taken by hand; where it is zero it is not stored, so that statements
   *     without any read as they did before there were adjustments
   */
  public record Payable(
      Money earned,
      Money released,
      Money recovered,
      Money trueUps,
      @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
          Money adjusted) {

    @SuppressWarnings("ConstantValue")
    public Payable {
      if (adjusted == null) {
        adjusted = Money.zero(earned.currency());
      }
    }

    public Money total() {
      return earned.plus(released).plus(recovered).plus(trueUps).plus(adjusted);
    }
  }

  /** Equals every amount of zero: what is not stored. */
  static final class Nothing {
    @Override
    public boolean equals(@Nullable Object other) {
      return other == null || (other instanceof Money money && money.isZero());
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /** What the period adds and what was carried into it: the payout and what is carried on. */
  public Money balance() {
    return payable.total().plus(carried);
  }

  private Settlement settlement() {
    return Settlement.of(payable.total(), carried, atMost);
  }

  /** What is paid out: never less than zero. */
  public Money payout() {
    return settlement().due();
  }

  /** What of the pay is taken for what was carried: zero or more. */
  public Money taken() {
    return settlement().recovered();
  }

  /** What the next period starts with: zero or negative. */
  public Money carriedForward() {
    return settlement().carried();
  }
}
