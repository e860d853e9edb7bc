package io.countersign.payouts;

import io.countersign.money.Money;
import io.countersign.payees.PayMethod;
import io.countersign.payroll.PayLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a run falls into files: every payout into one, by how its payee is paid.
 *
 * @param files the lines of each file; what one does not hold stands in another
 * @param without payouts of payees nobody has confirmed details of; while there are any, no file is
 *     made
 */
public record PayoutShare(Map<PayMethod, List<PayLine>> files, List<Payout> without) {

  public PayoutShare {
    files = new TreeMap<>(files);
    without = List.copyOf(without);
  }

  public List<PayLine> lines(PayMethod method) {
    return files.getOrDefault(method, List.of());
  }

  /** The sums of some lines by currency. */
  public static Map<String, Money> sums(List<PayLine> lines) {
    Map<String, Money> sums = new TreeMap<>();
    lines.forEach(
        line -> sums.merge(line.amount().currency().getCurrencyCode(), line.amount(), Money::plus));
    return sums;
  }
}
