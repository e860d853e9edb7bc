package io.countersign.contracts;

import io.countersign.canonical.Digest;
import io.countersign.deals.DealId;
import java.time.LocalDate;

/**
 * Both sides have signed. Published inside the transaction that stores the last signature: a
 * listener that fails undoes it.
 *
 * @param document the digest of the signed document
 * @param on the day of the last signature, in the time zone of the clock
 */
public record ContractSigned(
    ContractId contract, String booking, DealId deal, Digest document, LocalDate on) {}
