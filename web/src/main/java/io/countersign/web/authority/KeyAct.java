package io.countersign.web.authority;

import java.time.Instant;

/**
 * Something that was done to a key.
 *
 * @param what the reason's stable word
 * @param words why, in somebody's own words
 */
public record KeyAct(String signer, String what, String words, String by, Instant at) {}
