package io.countersign.approval;

/** A line of a policy about a kind of document, whatever a contract of that kind says. */
public record DocumentLine(String template, Need need) {}
