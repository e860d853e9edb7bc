package io.countersign.obligations;

import io.countersign.contracts.Role;

/**
 * What a side of a contract has to do, as legal tells it.
 *
 * @param obliged who has to do it
 * @param owner the login of whoever looks after it on our side
 * @param holdsPay whether an open breach holds the pay of the contract's booking
 */
public record NewObligation(
    ObligationKind kind, Role obliged, String words, DueRule due, String owner, boolean holdsPay) {}
