package io.countersign.accounting;

import io.countersign.canonical.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journals of a period.
 *
 * @param policy the policy by which they were written
 * @param frozen the digest of the lines once they are written down and never change again; null as
 *     long as they may
 * @param problems what is missing; then there are no lines
 */
public record PeriodAccounts(
    BookPeriod period,
    AccountingPolicy policy,
    List<GeneralLine> lines,
    @Nullable Digest frozen,
    List<AccountingProblem> problems) {
  public PeriodAccounts {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }
}
