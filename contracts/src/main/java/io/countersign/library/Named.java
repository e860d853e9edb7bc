package io.countersign.library;

import io.countersign.clauses.Origin;

/**
 * What terms of others are to be called here, and where they come from.
 *
 * @param id the id of the template, and the beginning of the ids of its clauses
 * @param title the title of the template; the text's own when it is empty
 * @param origin an attribution that is empty is taken from the text
 */
public record Named(String id, String title, Origin origin) {}
