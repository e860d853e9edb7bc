package io.countersign.people;

import io.countersign.calendar.DateRange;

/** Somebody stands to somebody else as, for example, a mentor, beside the hierarchy. */
public record Relation(ParticipantId who, String as, ParticipantId to, DateRange during) {}
