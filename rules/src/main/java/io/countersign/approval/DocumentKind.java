package io.countersign.approval;

/** Which kind of document a contract is, by the id of its template. */
public record DocumentKind(String template) {}
