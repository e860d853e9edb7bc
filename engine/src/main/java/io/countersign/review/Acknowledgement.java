package io.countersign.review;

import io.countersign.canonical.Digest;
import java.time.Instant;

/**
 * Somebody's word that a concern was looked at and may stand.
 *
 * @param concern the concern with the content it had, see {@link Concern#id()}
 * @param about whom or what it was about
 * @param what what was found, as it was shown
 */
public record Acknowledgement(
    Digest concern, String kind, String about, String what, String note, String by, Instant at) {}
