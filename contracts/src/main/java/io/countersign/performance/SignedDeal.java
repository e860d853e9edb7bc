package io.countersign.performance;

import io.countersign.contracts.ContractId;
import io.countersign.deals.DealId;
import java.time.LocalDate;

/**
 * A contract about a deal's booking that both sides signed, and that no later signed one amends.
 */
public record SignedDeal(
    ContractId contract, String customer, String booking, DealId deal, LocalDate signedOn) {}
