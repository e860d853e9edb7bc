package io.countersign.payroll;

import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a file is made of. The same order always gives the same bytes.
 *
 * @param lines in the order in which they stand in the file
 */
public record PayOrder(Run run, List<PayLine> lines) {

  public PayOrder {
    lines = List.copyOf(lines);
  }

  /**
   * The run that is paid.
   *
   * @param cycle which it pays
   * @param at when it was made, which files give as their own time
   * @param payOn the day on which payees are to have the money
   * @param version of the file: 1, or more when one had to be made anew
   * @param sequence how many lines files of this method held before, so that no number returns
   */
  public record Run(PayCycle cycle, Instant at, LocalDate payOn, int version, long sequence) {}

  /** The sum of the lines in a currency. */
  Money total(java.util.Currency currency) {
    return lines.stream().map(PayLine::amount).reduce(Money.zero(currency), Money::plus);
  }
}
