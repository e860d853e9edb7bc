package io.countersign.retention;

import io.countersign.contracts.Contract;
import io.countersign.contracts.Stamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a contract is kept, as it stands now.
 *
 * @param retention the class that holds for it; nothing when the company decided none
 * @param ended the day from which the years count; nothing while it is open
 * @param keptUntil the last day on which it has to be kept; nothing when that is not known
 * @param holds those that were not lifted
 * @param relied what relies on it, a sentence each
 * @param disposed when its documents were disposed of
 */
public record Keeping(
    Contract contract,
    Optional<RetentionClass> retention,
    Optional<LocalDate> ended,
    Optional<LocalDate> keptUntil,
    List<LegalHold> holds,
    List<String> relied,
    Optional<Stamp> disposed) {

  public Keeping {
    holds = List.copyOf(holds);
    relied = List.copyOf(relied);
  }
}
