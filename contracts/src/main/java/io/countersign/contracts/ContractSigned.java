package io.countersign.contracts;

import io.countersign.canonical.Digest;
import io.countersign.deals.DealId;
import io.countersign.signing.SubjectKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Both sides have signed. Published inside the transaction that stores the last signature: a
 * listener that fails undoes it.
 *
 * @param subject the id of what was signed, such as the booking's number
 * @param deal the deal whose booking was signed
 * @param document the digest of the signed document
 * @param on the day of the last signature, in the time zone of the clock
 */
public record ContractSigned(
    ContractId contract,
    SubjectKind kind,
    String subject,
    Optional<DealId> deal,
    Digest document,
    LocalDate on) {}
