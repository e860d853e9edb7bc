package io.countersign.people;

/** Somebody who can earn. */
public record Participant(ParticipantId id, String name) {}
