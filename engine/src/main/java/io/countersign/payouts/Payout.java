package io.countersign.payouts;

import io.countersign.money.Money;
import io.countersign.people.ParticipantId;

/** What one participant is paid: the name as it was on that day, and an amount above zero. */
public record Payout(ParticipantId who, String name, Money amount) {}
