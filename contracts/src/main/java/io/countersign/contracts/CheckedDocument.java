package io.countersign.contracts;

import io.countersign.signing.Verdict;
import java.util.Optional;

/**
 * A document somebody brought, with the verdict over it.
 *
 * @param contract the contract it belongs to or pretends to belong to, if there is one
 */
public record CheckedDocument(Optional<ContractId> contract, Verdict verdict) {}
