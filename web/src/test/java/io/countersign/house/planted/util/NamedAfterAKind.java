package io.countersign.house.planted.util;

/** Lives in a package that says nothing. */
public record NamedAfterAKind() {}
