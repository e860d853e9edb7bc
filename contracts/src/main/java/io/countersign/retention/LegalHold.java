package io.countersign.retention;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.Stamp;

/**
 * That a contract is kept whatever its retention says, such as for a dispute.
 *
 * @param lifted whether two people lifted it
 */
public record LegalHold(
    long id, ContractId contract, String reason, Stamp placed, boolean lifted) {}
