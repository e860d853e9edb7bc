package io.countersign.repository;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract as the repository tells of it.
 *
 * @param about the id of what it is about, such as a booking
 * @param value what the stored document says it is worth; nothing before it is printed, and for a
 *     contract about no booking
 * @param ends when its own words let it end
 * @param risk nothing before it was looked at
 * @param excerpt the line on its pages where the first of the words stands; may be empty
 */
public record FiledContract(
    ContractId id,
    String about,
    int revision,
    String template,
    String seller,
    String customer,
    ContractState state,
    Instant drafted,
    Optional<LocalDate> signed,
    Optional<LocalDate> starts,
    Optional<LocalDate> ends,
    Optional<Money> value,
    Optional<Rated> risk,
    String excerpt) {}
