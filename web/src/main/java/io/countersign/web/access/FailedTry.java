package io.countersign.web.access;

import java.io.Serializable;

/**
 * A sign-in that did not open, shown once by the sign-in page.
 *
 * @param login what was typed
 * @param message why it did not open, the same for every account
 */
public record FailedTry(String login, String message) implements Serializable {}
