package io.countersign.repository;

import io.countersign.approval.Risk;

/** The points of a contract as they were when it was looked at last, and the band they are in. */
public record Rated(int points, Risk band) {}
