package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.people.ParticipantId;

/**
 * Something a participant did not earn, the first condition that was not met, and what would meet
 * it.
 */
public record NotEarned(
    ParticipantId who, String component, Period period, String unmet, String wayOut) {}
