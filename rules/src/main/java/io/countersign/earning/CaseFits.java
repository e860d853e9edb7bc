package io.countersign.earning;

/** A standing meets the condition of a case of its component. */
public record CaseFits(int standing, String component, int number) {}
