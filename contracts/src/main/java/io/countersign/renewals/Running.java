package io.countersign.renewals;

import io.countersign.contracts.ContractId;
import java.util.Optional;

/**
 * A signed contract that no later signed one amends.
 *
 * @param subject the id of what it is about, such as the booking's number
 * @param tenure empty while nobody told it
 */
public record Running(
    ContractId contract, String customer, String subject, Optional<Tenure> tenure) {}
