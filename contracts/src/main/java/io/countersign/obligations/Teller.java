package io.countersign.obligations;

import io.countersign.contracts.Actor;

/**
 * Somebody who tells what happened to an obligation.
 *
 * @param earns whether commission is paid to them
 */
public record Teller(Actor who, boolean earns) {}
