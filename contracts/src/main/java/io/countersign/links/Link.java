package io.countersign.links;

import java.time.Instant;

/**
 * A link as it stands: what it is for, and until when it opens.
 *
 * @param id a UUID
 * @param purpose the one thing it may be used for, such as {@code sign}
 * @param subject what it is about, in the words of whoever made it
 */
public record Link(String id, String purpose, String subject, Instant until) {}
