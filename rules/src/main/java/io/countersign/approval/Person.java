package io.countersign.approval;

/** Somebody of the company, by sign-in and the role in which they work. */
public record Person(String login, String role) {}
