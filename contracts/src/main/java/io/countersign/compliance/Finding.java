package io.countersign.compliance;

import io.countersign.contracts.ContractId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was found, from the run that found it first until the run that found it gone.
 *
 * @param closed when it was gone; nothing while it is there
 * @param tolerance who takes it as it is for how long; the newest that was said
 */
public record Finding(
    long id,
    FindingCode code,
    Optional<ContractId> contract,
    String sentence,
    Instant opened,
    Optional<Instant> closed,
    Optional<Tolerance> tolerance) {}
