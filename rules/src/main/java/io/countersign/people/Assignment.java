package io.countersign.people;

import io.countersign.calendar.DateRange;
import org.jspecify.annotations.Nullable;

/** Who works as what, under whom (nobody at the top), and when. */
public record Assignment(
    ParticipantId who, Position as, @Nullable ParticipantId reportsTo, DateRange during) {}
