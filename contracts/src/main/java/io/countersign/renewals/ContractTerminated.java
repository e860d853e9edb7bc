package io.countersign.renewals;

import io.countersign.contracts.ContractId;
import io.countersign.deals.DealId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract ends before its last day. Published inside the transaction that keeps it: a listener
 * that fails undoes it.
 *
 * @param deal the deal whose booking it was about
 * @param on its last day now
 */
public record ContractTerminated(
    ContractId contract, Optional<DealId> deal, String reason, LocalDate on) {}
